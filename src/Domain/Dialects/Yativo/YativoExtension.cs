using System.Text.Json;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Addresses;
using Onboarding.Domain.Customers.Fields;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.ReferenceData.Contracts;

namespace Onboarding.Domain.Dialects.Yativo;

/// <summary>The extension of payment companies: how the section of this dialect is stored and validated, and the address in it.</summary>
public sealed class YativoExtension : ICustomerExtension
{
    private YativoExtension() { }

    /// <summary>The only instance.</summary>
    public static YativoExtension Instance { get; } = new();

    /// <inheritdoc/>
    public DialectName Dialect => YativoForms.Dialect;

    /// <inheritdoc/>
    public Type DataType => typeof(YativoSection);

    /// <inheritdoc/>
    public JsonElement? Normalize(JsonElement data) =>
        data.Deserialize(YativoSectionContext.Default.YativoSection) is { } section && section != new YativoSection()
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

/// <summary>Reads and changes the Yativo section in a customer's data.</summary>
public static class YativoSections
{
    /// <summary>Returns the section; null if the customer has none.</summary>
    public static YativoSection? Yativo(this CustomerData profile) =>
        profile.Extension(YativoForms.Dialect, YativoSectionContext.Default.YativoSection);

    /// <summary>Returns the same data with another section; an empty section is removed.</summary>
    public static CustomerProfileDraft With(this CustomerProfileDraft profile, YativoSection section) =>
        profile.WithExtension(YativoForms.Dialect, section == new YativoSection() ? null : section, YativoSectionContext.Default.YativoSection);

    /// <summary>Returns a patch of the section.</summary>
    /// <param name="values">The new values.</param>
    /// <param name="members">The stored names of the members to change. A member without a value is cleared.</param>
    public static ExtensionPatch Patch(YativoSection values, params IEnumerable<string> members) =>
        ExtensionPatch.Of(values, YativoSectionContext.Default.YativoSection, members);
}
