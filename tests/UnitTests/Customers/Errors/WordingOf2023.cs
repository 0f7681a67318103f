namespace Onboarding.UnitTests.Customers.Errors;

/// <summary>The texts of 2023-09-07: from errors.json, or written here if errors.json only describes them.</summary>
internal static class WordingOf2023
{
    private const string Related = "Problem with field for ORGANIZATION type customer.  Problem with relatedEntity (index: {i} ). ";

    private static readonly Dictionary<string, (string Described, string Text)> ByHand = new()
    {
        ["C008.I02/1"] = ("two blanks after IMPORT.", "When source of risk level IMPORT.  'Lead' risk management category is forbidden"),
        ["C014/1"] = ("two blanks before {FieldName}", "Field not allowed for INDIVIDUAL. Field:  {FieldName}"),
        ["C015/1"] = ("two blanks before {FieldName}", "Field not allowed for ORGANIZATION. Field:  {FieldName}"),
        ["C016.I06/1"] = ("two blanks after customer.", "Problem with field for INDIVIDUAL type customer.  CitizenshipCountry not found in amlyze"),
        ["AV07/1"] = ("starts with lower-case b", "bad value for {type} (format: '{pattern}') valueCode: {code}"),
        ["AV07/2"] = ("starts with lower-case b", "bad value for BOOLEAN (values: true false') valueCode: {code}"),
        ["C017.C016.RE01/1"] = ("two blanks after customer.", Related + "Relation type is mandatory"),
        ["C017.C016.RE01/2"] = ("two blanks after customer.", Related + "Relation type is not defined in Amlyze"),
        ["C017.C016.RE02/1"] = ("two blanks after customer.; trailing full stop", Related + "EntityType is mandatory."),
        ["C017.C016.RE03/1"] = ("two blanks after customer.", Related + "Country not defined in Amlyze"),
        ["C017.C016.RE05/1"] = ("two blanks after customer.", Related + "LegalForm not found in Amlyze"),
        ["C017.C016.RE06.Co1/1"] = (
            "two blanks after customer.",
            Related + "Problem with Contact (index: {j} ). ContactType is mandatory. values: MOBILEPHONE, FIXEDPHONE, EMAIL, WEBSITE"),
        ["C017.C016.RE06.Co2/1"] = ("two blanks after customer.", Related + "Problem with Contact (index: {j} ). ContactDetails is mandatory"),
        ["C017.C016.RE06.ADR02/1"] = (
            "two blanks after customer.; trailing full stop", Related + "Problem with Address (index: {j} ). AddressType is not defined in amlyze."),
        ["C017.C016.RE08.DOC01/1"] = (
            "two blanks after customer.",
            Related + "Problem with BusinessEntityDocuments (index: {j} ). EntityType is mandatory. values : INDIVIDUAL, ORGANIZATION"),
        ["C017.C016.RE08.DOC03/1"] = (
            "two blanks after customer.; trailing full stop", Related + "Problem with BusinessEntityDocuments (index: {j} ). DocumentNumber is mandatory."),
        ["C017.C016.AV07/1"] = ("two blanks after customer.", Related + "bad value for BOOLEAN (values: true false') valueCode: {code}"),
    };

    public static string Template(PublishedLine line)
    {
        var variant = line.Variant("text_variants");
        if (!ByHand.TryGetValue(line.Key, out var hand))
        {
            return variant ?? line.Template;
        }

        variant.Should().Be(hand.Described, "the text by hand follows the description of {0}", line.Key);
        return hand.Text;
    }
}
