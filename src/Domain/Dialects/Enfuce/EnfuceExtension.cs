using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Patches;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>
/// The extension of card issuers: how the section of this dialect is stored and validated. Only this dialect shows the addresses in it.
/// </summary>
public sealed class EnfuceExtension : ICustomerExtension
{
    private EnfuceExtension() { }

    /// <summary>The only instance.</summary>
    public static EnfuceExtension Instance { get; } = new();

    /// <inheritdoc/>
    public DialectName Dialect => EnfuceForms.Dialect;

    /// <inheritdoc/>
    public Type DataType => typeof(EnfuceSection);

    /// <inheritdoc/>
    public JsonElement? Normalize(JsonElement data) =>
        data.Deserialize(EnfuceSectionContext.Default.EnfuceSection) is { } section && section != new EnfuceSection()
        ? JsonSerializer.SerializeToElement(section, EnfuceSectionContext.Default.EnfuceSection)
        : null;

    /// <inheritdoc/>
    public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => EnfuceRules.Check(profile, rules, context);
}

/// <summary>Reads and changes the Enfuce section in a customer's data.</summary>
public static class EnfuceSections
{
    /// <summary>Returns the section; null if the customer has none.</summary>
    public static EnfuceSection? Enfuce(this CustomerData profile) =>
        profile.Extension(EnfuceForms.Dialect, EnfuceSectionContext.Default.EnfuceSection);

    /// <summary>Returns the same data with another section; an empty section is removed.</summary>
    public static CustomerProfileDraft With(this CustomerProfileDraft profile, EnfuceSection section) =>
        profile.WithExtension(EnfuceForms.Dialect, section == new EnfuceSection() ? null : section, EnfuceSectionContext.Default.EnfuceSection);

    /// <summary>Returns a patch of the section.</summary>
    /// <param name="values">The new values.</param>
    /// <param name="members">The stored names of the members to change. A member without a value is cleared.</param>
    public static ExtensionPatch Patch(EnfuceSection values, params IEnumerable<string> members) =>
        ExtensionPatch.Of(values, EnfuceSectionContext.Default.EnfuceSection, members);
}
