namespace Onboarding.UnitTests.Dialects.Amlyze.Published;

/// <summary>Where the service departs from the published tables on purpose (docs/adr/0006-amlyze-where-it-is-silent.md), by object and field.</summary>
internal static class KnownDifferences
{
    /// <summary>What a table demands only under a condition, as the condition stands in the complete request that the tests vary.</summary>
    public static bool IsMandatory(PublishedField field, PublishedForm form, string type) => (field.Owner, field.Name) switch
    {
        // The complete request of a customer is an IMPORT.
        ("Customer", "riskLevel" or "customerStatus") => true,

        // An access rule of the account, not of the form (docs/adr/0007-access.md).
        ("Customer", "businessUnit") => false,

        // Demanded with the status CLOSED, forbidden with every other.
        ("Customer", "closingDate") => false,

        // By the type of the customer whose page it is, also below a related entity; leads and simplified customers have the older tables.
        ("AddressApi", "addressDetails") => type == "ORGANIZATION" || form is PublishedForm.Lead or PublishedForm.Simplified,

        // One of the two is enough.
        ("DeclaredTurnoverApi", "from" or "to") => false,

        ("RelatedEntityApi", "firstName" or "lastName" or "title") => true,

        // The tables contradict each other.
        ("RelatedEntityApi", "registrationCountry") => false,
        _ => throw new InvalidOperationException($"Nothing is decided about {field.Owner}.{field.Name}, which is mandatory under a condition."),
    };

    /// <summary>Fields that a table demands and the service does not, each with the reason.</summary>
    public static bool IsOptionalAllTheSame(PublishedField field, PublishedForm form, string type) => (form, field.Owner, field.Name) switch
    {
        // Clients of that version sent less than its table says, and the next version demands less: never more is asked than at HEAD.
        (PublishedForm.Customer2023, "Customer", "nationalCode" or "establishmentDate") => true,
        (PublishedForm.Customer2023, "AddressApi", "addressDetails") => type == "INDIVIDUAL",

        // The published samples of these forms leave the field out.
        (PublishedForm.Lead, "Customer", "birthCountry") => true,
        (PublishedForm.Simplified, "Customer", "citizenshipCountry" or "birthDate" or "birthCountry" or "applicationDate") => true,
        _ => false,
    };

    /// <summary>Fields whose published classifier is not enforced: the published samples send names of regions, which are in no classifier.</summary>
    public static bool IsFreeText(PublishedField field) => (field.Owner, field.Name) is ("RegionOfActivityApi", "region");

    /// <summary>The longest text where no table states one.</summary>
    public static int MaxLength(PublishedField field) => (field.Owner, field.Name) switch
    {
        ("Customer", "requester" or "customerExtId" or "firstName" or "lastName" or "giin" or "lei" or "nationalCode") => 256,
        ("RelatedEntityApi", "extId" or "firstName" or "lastName" or "nationalCode") => 256,
        ("BusinessEntityDocumentApi", "documentNumber") => 256,
        ("CountryOfTaxPaymentApi", "taxpayerNumber") => 256,
        ("AdditionalValueApi", "code") => 256,
        ("Customer" or "RelatedEntityApi", "title" or "tradingName") => 512,
        _ => 4_000,
    };
}
