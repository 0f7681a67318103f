namespace Onboarding.Application.Common.Settings;

/// <summary>
/// Marks the type that a section of the configuration is bound to. Its writable properties are the settings of the section: they are all that the
/// section may contain, and the table in docs/operate.md is made from them.
/// </summary>
/// <param name="name">The section with colons; empty for settings that are in no section.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SettingsSectionAttribute(string name) : Attribute
{
    /// <summary>The section with colons; empty for settings that are in no section.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks a setting whose value is never shown, because it may contain a password.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
