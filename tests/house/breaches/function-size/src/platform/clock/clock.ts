export function now() {
  new Date(0);
  new Date(1);
  new Date(2);
  new Date(3);
  new Date(4);
  new Date(5);
  new Date(6);
  new Date(7);
  return new Date();
}
