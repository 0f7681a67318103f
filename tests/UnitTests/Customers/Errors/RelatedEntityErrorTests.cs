using Onboarding.Domain.Dialects.Amlyze;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Errors;

public class RelatedEntityErrorTests
{
    /// <summary>The codes below a related entity, the entity, the field, the invalid value and the text.</summary>
    public static TheoryData<string, int, string, string?, string> Defects => new()
    {
        { "RE01", 0, "relationType", null, "Relation type is mandatory" },
        { "RE02", 0, "entityType", "\"ROBOT\"", "EntityType is invalid" },
        { "RE03", 0, "country", "\"ZZ\"", "Country not defined in Amlyze" },
        { "RE04", 0, "birthCountry", "\"ZZ\"", "BirthCountry is invalid" },
        { "RE04", 1, "registrationCountry", "\"ZZ\"", "RegistrationCountry is invalid" },
        { "RE05", 1, "legalForm", "\"NO_SUCH\"", "LegalForm not found in Amlyze" },
        { "RE07", 0, "firstName", null, "FirstName is mandatory" },
        { "RE07", 0, "lastName", null, "LastName is mandatory" },
        { "RE07", 1, "title", null, "Title is mandatory" },
        { "RE09", 0, "share", "\"half\"", "Share is invalid" },
        { "RE09", 1, "establishmentDate", "\"once\"", "EstablishmentDate is invalid" },
        { "RE06.Co1", 0, "listContact/0/contactType", null, "Problem with Contact (index: 0 ). ContactType is mandatory. values: MOBILEPHONE, FIXEDPHONE, EMAIL, WEBSITE" },
        { "RE06.Co2", 1, "listContact/0/contactDetails", null, "Problem with Contact (index: 0 ). ContactDetails is mandatory" },
        { "RE06.ADR03", 0, "listAddress/0/zipCode", "{}", "Problem with Address (index: 0 ). ZipCode is invalid" },
        { "RE06.ADR02", 0, "listAddress/0/country", null, "Problem with Address (index: 0 ). Country is mandatory and must exist in Amlyze" },
        { "RE06.ADR02", 1, "listAddress/0/addressType", "\"NO_SUCH\"", "Problem with Address (index: 0 ). AddressType is not defined in amlyze" },
        { "RE08.DOC02", 0, "listBusinessEntityDocument/0/identityDocumentType", null, "Problem with BusinessEntityDocuments (index: 0 ). IdentityDocumentType is mandatory" },
        { "RE08.DOC03", 1, "listBusinessEntityDocument/0/documentNumber", null, "Problem with BusinessEntityDocuments (index: 0 ). DocumentNumber is mandatory" },
        { "RE08.DOC06", 0, "listBusinessEntityDocument/0/documentIssueCountry", "\"ZZ\"", "Problem with BusinessEntityDocuments (index: 0 ). DocumentIssueCountry is mandatory and must exist in Amlyze" },
        { "Q008", 0, "listActivity/0/activityType", null, "Problem with Activity (index: 0 ). ActivityType is mandatory" },
        { "Q009.CA01", 1, "listCountryOfActivity/0/country", "\"ZZ\"", "Problem with CountryOfActivity (index: 0 ). CountryOfActivity not found in Amlyze" },
        { "Q010", 0, "listRegionOfActivity/0/region", null, "Problem with RegionOfActivity (index: 0 ). Region is mandatory" },
        { "Q012", 1, "listIncomeSource/0/incomeSourceType", null, "Problem with IncomeSource (index: 0 ). IncomeSourceType is mandatory" },
        { "AV07", 0, "listAdditionalValues/0/value", "\"perhaps\"", "bad value for BOOLEAN (values: true false') valueCode: isvip" },
        { "Q001", 1, "listAdditionalValues/0/description", null, "Problem with AdditionalValue (index: 0 ). Description is mandatory" },
    };

    [Theory, MemberData(nameof(Defects))]
    public void Under_an_organization_a_defect_has_code_text_and_path_of_all_segments(string code, int entity, string field, string? value, string text) =>
        Rejection("ORGANIZATION", entity, field, value).Should().Be((
            $"C017.C016.{code}",
            $"Problem with field for ORGANIZATION type customer. Problem with relatedEntity (index: {entity} ). {text}",
            $"/listRelatedEntity/{entity}/{field}"));

    [Theory, MemberData(nameof(Defects))]
    public void Under_an_individual_the_first_segment_is_C016(string code, int entity, string field, string? value, string text) =>
        Rejection("INDIVIDUAL", entity, field, value).Should().Be((
            $"C016.C016.{code}",
            $"Problem with field for INDIVIDUAL type customer. Problem with relatedEntity (index: {entity} ). {text}",
            $"/listRelatedEntity/{entity}/{field}"));

    [Theory]
    [InlineData(0, "title", "\"A title\"")]
    [InlineData(0, "legalForm", "\"NO_SUCH\"")]
    [InlineData(0, "establishmentDate", "\"once\"")]
    [InlineData(1, "firstName", "\"Ana\"")]
    [InlineData(1, "birthCountry", "\"ZZ\"")]
    [InlineData(1, "birthDate", "\"once\"")]
    public void Fields_of_the_other_type_are_ignored(int entity, string field, string value) =>
        Defect.Organization($"/listRelatedEntity/{entity}/{field}", value).Request.Findings().Should().BeEmpty();

    private static (string Code, string Message, string Path) Rejection(string type, int entity, string field, string? value)
    {
        var found = Defect.In(AmlyzeRequest.Full(type), $"/listRelatedEntity/{entity}/{field}", value).Request.Findings().Should().ContainSingle().Subject;
        return (found.Code, AmlyzeWording.Message(found), found.Path);
    }
}
