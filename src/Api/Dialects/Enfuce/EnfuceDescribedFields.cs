using Onboarding.Api.Common.Documentation;
using Onboarding.Api.Customers;
using Onboarding.Api.Dialects.Enfuce.Wire;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Enfuce;

namespace Onboarding.Api.Dialects.Enfuce;

/// <summary>
/// The bodies of this dialect with their field tables, for the API description. <c>[Mandatory]</c> says which members are required.
/// </summary>
internal static class EnfuceDescribedFields
{
    private static readonly CustomerForm[] Forms = [EnfuceForms.Customer, EnfuceForms.Sponsored];

    /// <summary>All bodies.</summary>
    public static IReadOnlyList<DescribedFields> All { get; } =
    [
        .. Customer<PrivateBody>(), .. Customer<CorporateBody>(), .. Customer<PrivateChangeBody>(), .. Customer<CorporateChangeBody>(),
        .. Customer<CustomerResponse>(),
        FieldDescriptions.Limits<AddressBody, EnfuceAddress>(EnfuceRules.Address, Forms),
        FieldDescriptions.Limits<ValueBody, EnfuceValue>(EnfuceRules.Value, Forms),
        FieldDescriptions.Limits<RegistrationBody, EnfuceSection>(
            EnfuceRules.Section, Forms, name => name.StartsWith("registration/", StringComparison.Ordinal) ? name.Split('/')[1] : null),
    ];

    private static IEnumerable<DescribedFields> Customer<TBody>() =>
    [
        FieldDescriptions.Limits<TBody, CustomerDraft>(CustomerFields.All, Forms, NameOf),
        FieldDescriptions.Limits<TBody, CustomerDraft>(ShortFormFields.All, Forms, NameOf),
        FieldDescriptions.Limits<TBody, EnfuceSection>(
            EnfuceRules.Section, Forms, name => name.Contains('/', StringComparison.Ordinal) ? null : name),
    ];

    private static string? NameOf(string field) => EnfuceFields.Fields.TryGetValue("/" + field, out var known) ? known.Name : null;
}
