using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Patches;

namespace Onboarding.Domain.Dialects.Enfuce;

/// <summary>What only card issuers carry: where it is stored, and its rules. Its addresses are shown to issuers only.</summary>
public sealed class EnfuceExtension : ICustomerExtension
{
    private EnfuceExtension() { }

    /// <summary>The one there is.</summary>
    public static EnfuceExtension Instance { get; } = new();

    /// <inheritdoc/>
    public DialectName Dialect => EnfuceForms.Dialect;

    /// <inheritdoc/>
    public Type DataType => typeof(EnfuceSection);

    /// <inheritdoc/>
    public JsonElement? Stored(JsonElement data) => data.Deserialize(EnfuceSectionContext.Default.EnfuceSection) is { } section && section != new EnfuceSection()
        ? JsonSerializer.SerializeToElement(section, EnfuceSectionContext.Default.EnfuceSection)
        : null;

    /// <inheritdoc/>
    public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => EnfuceRules.Check(profile, rules, context);
}

/// <summary>The section in a customer's data.</summary>
public static class EnfuceSections
{
    /// <summary>The section; null if the customer has none.</summary>
    public static EnfuceSection? Enfuce(this CustomerData profile) => profile.Extension(EnfuceForms.Dialect, EnfuceSectionContext.Default.EnfuceSection);

    /// <summary>The same data with another section; one that says nothing is removed.</summary>
    public static CustomerProfileDraft With(this CustomerProfileDraft profile, EnfuceSection section) =>
        profile.WithExtension(EnfuceForms.Dialect, section == new EnfuceSection() ? null : section, EnfuceSectionContext.Default.EnfuceSection);

    /// <summary>A change of the section.</summary>
    /// <param name="stated">The new values.</param>
    /// <param name="members">The members that change, by their stored names; one without a value is cleared.</param>
    public static ExtensionPatch Patch(EnfuceSection stated, params IEnumerable<string> members) => ExtensionPatch.Of(stated, EnfuceSectionContext.Default.EnfuceSection, members);
}
