namespace Onboarding.UnitTests.Dialects.Amlyze.Published;

/// <summary>The intended differences from the published tables (docs/adr/0006-amlyze-where-it-is-silent.md), by object and field.</summary>
internal static class KnownDifferences
{
    /// <summary>Returns whether a field that is mandatory under a condition is mandatory in the complete request that the tests change.</summary>
    public static bool IsMandatory(PublishedField field, PublishedForm form, string type) => (field.Owner, field.Name) switch
    {
        // The complete request of a customer is an IMPORT.
        ("Customer", "riskLevel" or "customerStatus") => true,

        // An access rule of the account, not of the form (docs/adr/0007-access.md).
        ("Customer", "businessUnit") => false,

        // Mandatory with the status CLOSED, not allowed with any other.
        ("Customer", "closingDate") => false,

        // Depends on the type of the customer, also for a related entity. Leads and simplified customers have the older tables.
        ("AddressApi", "addressDetails") => type == "ORGANIZATION" || form is PublishedForm.Lead or PublishedForm.Simplified,

        // One of the two is enough.
        ("DeclaredTurnoverApi", "from" or "to") => false,

        ("RelatedEntityApi", "firstName" or "lastName" or "title") => true,

        // The tables contradict each other.
        ("RelatedEntityApi", "registrationCountry") => false,
        _ => throw new InvalidOperationException($"There is no decision about {field.Owner}.{field.Name}, which is mandatory under a condition."),
    };

    /// <summary>Returns whether the service does not require a field that a table requires. The comments have the reasons.</summary>
    public static bool IsOptionalAnyway(PublishedField field, PublishedForm form, string type) => (form, field.Owner, field.Name) switch
    {
        // Clients of that version sent fewer fields than its table requires, and the next version requires fewer. No version requires more than HEAD.
        (PublishedForm.Customer2023, "Customer", "nationalCode" or "establishmentDate") => true,
        (PublishedForm.Customer2023, "AddressApi", "addressDetails") => type == "INDIVIDUAL",

        // The published samples of these forms do not have the field.
        (PublishedForm.Lead, "Customer", "birthCountry") => true,
        (PublishedForm.Simplified, "Customer", "citizenshipCountry" or "birthDate" or "birthCountry" or "applicationDate") => true,
        _ => false,
    };

    /// <summary>Returns whether the published classifier of a field is not enforced: the published samples have names of regions, which are in no classifier.</summary>
    public static bool IsFreeText(PublishedField field) => (field.Owner, field.Name) is ("RegionOfActivityApi", "region");

    /// <summary>Returns the maximum length of a text for which no table states one.</summary>
    public static int MaxLength(PublishedField field) => (field.Owner, field.Name) switch
    {
        ("Customer", "requester" or "customerExtId" or "firstName" or "lastName" or "giin" or "lei" or "nationalCode") => 256,
        ("RelatedEntityApi", "extId" or "customerExtId" or "firstName" or "lastName" or "nationalCode") => 256,
        ("BusinessEntityDocumentApi", "documentNumber") => 256,
        ("CountryOfTaxPaymentApi", "taxpayerNumber") => 256,
        ("AdditionalValueApi", "code") => 256,
        ("Customer" or "RelatedEntityApi", "title" or "tradingName") => 512,
        _ => 4_000,
    };
}
