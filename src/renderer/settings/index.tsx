export default function SettingsRoom() { return null }
