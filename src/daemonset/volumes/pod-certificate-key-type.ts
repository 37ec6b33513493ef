/** The kind of key that the kubelet makes for a pod certificate. */
export enum PodCertificateKeyType {
  /** RSA, 3072 bits. */
  RSA3072 = 'RSA3072',

  /** RSA, 4096 bits. */
  RSA4096 = 'RSA4096',

  /** ECDSA on the curve P-256. */
  ECDSAP256 = 'ECDSAP256',

  /** ECDSA on the curve P-384. */
  ECDSAP384 = 'ECDSAP384',

  /** ECDSA on the curve P-521. */
  ECDSAP521 = 'ECDSAP521',

  /** Ed25519. */
  ED25519 = 'ED25519',
}
