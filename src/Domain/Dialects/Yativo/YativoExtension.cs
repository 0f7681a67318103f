using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>What only payment companies carry: where it is stored, its rules, and the address in it.</summary>
public sealed class YativoExtension : ICustomerExtension
{
    private YativoExtension() { }

    /// <summary>The one there is.</summary>
    public static YativoExtension Instance { get; } = new();

    /// <inheritdoc/>
    public DialectName Dialect => YativoForms.Dialect;

    /// <inheritdoc/>
    public Type DataType => typeof(YativoSection);

    /// <inheritdoc/>
    public JsonElement? Stored(JsonElement data) => data.Deserialize(YativoSectionContext.Default.YativoSection) is { } section && section != new YativoSection()
        ? JsonSerializer.SerializeToElement(section, YativoSectionContext.Default.YativoSection)
        : null;

    /// <inheritdoc/>
    public void Check(CustomerData profile, RuleContext rules, ValidationContext context) => YativoRules.Check(profile.Yativo(), rules, context);

    /// <inheritdoc/>
    public AddressData? AddressIn(CustomerData profile) => profile.Yativo()?.Address is not { } address ? null : new AddressDraft
    {
        StreetAddress = address switch
        {
            { Street: { } street, Number: { } number } => $"{street} {number}",
            _ => address.Street ?? address.Number,
        },
        City = address.City,
        Region = address.State,
        ZipCode = address.Zipcode,
        Country = address.Country is { } text ? Countries.FromText(text)?.Alpha2 : null,
    };
}

/// <summary>The section in a customer's data.</summary>
public static class YativoSections
{
    /// <summary>The section; null if the customer has none.</summary>
    public static YativoSection? Yativo(this CustomerData profile) => profile.Extension(YativoForms.Dialect, YativoSectionContext.Default.YativoSection);

    /// <summary>The same data with another section; one that says nothing is removed.</summary>
    public static CustomerProfileDraft With(this CustomerProfileDraft profile, YativoSection section) =>
        profile.WithExtension(YativoForms.Dialect, section == new YativoSection() ? null : section, YativoSectionContext.Default.YativoSection);

    /// <summary>A change of the section.</summary>
    /// <param name="stated">The new values.</param>
    /// <param name="members">The members that change, by their stored names; one without a value is cleared.</param>
    public static ExtensionPatch Patch(YativoSection stated, params IEnumerable<string> members) => ExtensionPatch.Of(stated, YativoSectionContext.Default.YativoSection, members);
}
