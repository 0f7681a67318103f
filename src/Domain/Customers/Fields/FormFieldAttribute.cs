namespace Onboarding.Domain.Customers.Fields;

/// <summary>
/// Marks a property that one field of a form carries, and sets the field's name. A property of a questionnaire's section needs it only if the name
/// differs from the property's name in camelCase.
/// </summary>
/// <param name="name">The JSON name of the field in requests.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormFieldAttribute(string name) : Attribute
{
    /// <summary>The JSON name of the field in requests.</summary>
    public string Name { get; } = name;
}
