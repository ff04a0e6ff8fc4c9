export function App() {
  return <h1>Bospad</h1>
}
