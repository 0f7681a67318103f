using System.Reflection;
using System.Text.Json;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Api.Dialects.Yativo.Kyc;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class KycReaderTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/wcAAgMBAZ8AItQAAAAASUVORK5CYII=";

    [Fact]
    public void Every_rule_has_its_sentence() => new[] { typeof(KycErrors), typeof(VerificationErrors) }
        .SelectMany(catalogue => catalogue.GetFields(BindingFlags.Static | BindingFlags.Public)).Select(field => (Rule)field.GetValue(null)!)
        .Should().OnlyContain(rule => YativoFields.Sentences.ContainsKey(rule));

    [Theory]
    [InlineData("""{ "taxId": 5 }""", "taxId")]
    [InlineData("""{ "tax_id": 5, "taxId": "1" }""", "tax_id")]
    [InlineData("""{ "occupation_code": "12" }""", "occupation_code")]
    [InlineData("""{ "identifying_information": [{ "number": 7 }, "x"] }""", "identifying_information.0.number")]
    [InlineData("""{ "identifying_information": [{ "number": 7 }, "x"] }""", "identifying_information.1")]
    [InlineData("""{ "identifying_information": {} }""", "identifying_information")]
    [InlineData("""{ "residential_address": { "street_line_1": [] } }""", "residential_address.street_line_1")]
    [InlineData("""{ "selfie_image": "not Base64" }""", "selfie_image")]
    [InlineData("""{ "selfie_image": "data:image/png;base64,AAAA" }""", "selfie_image")]
    [InlineData("""{ "selfie_image": "https://" }""", "selfie_image")]
    [InlineData("""{ "birth_date": "1990-02-30" }""", "birth_date")]
    [InlineData("""{ "acting_as_intermediary": "no" }""", "acting_as_intermediary")]
    public void Findings_of_unreadable_values_have_the_name_that_was_sent(string body, string field) => Rejected(body, EntityType.Individual)
        .Should().ContainSingle(one => one.Field == field);

    [Fact]
    public void A_field_is_never_rejected_as_missing_and_as_something_else() =>
        Rejected("""{ "selfie_image": "not Base64", "identifying_information": 5, "email": 5 }""", EntityType.Individual)
            .Where(one => one.Field is "selfie_image" or "identifying_information" or "email").Should().HaveCount(3).And.NotContain(one => one.Message.Contains("required"));

    [Theory]
    [InlineData("beneficial_owners")]
    [InlineData("associated_persons")]
    [InlineData("ultimate_beneficial_owners")]
    public void Findings_of_owners_have_the_name_that_was_sent(string name) =>
        Rejected($$"""{ "{{name}}": [{ "ownership_percentage": "much" }], "legal_name": "{{new string('x', 256)}}" }""", EntityType.Organization)
            .Select(one => one.Field).Should().Contain([$"{name}.0.ownership_percentage", $"{name}.0.first_name", "legal_name"]);

    [Theory]
    [InlineData("US", true, "US")]
    [InlineData("US", false, "US")]
    [InlineData("USA", false, "US")]
    [InlineData("USA", true, null)]
    [InlineData("United States", false, null)]
    public void A_country_is_an_alpha2_code_and_before_2026_also_an_alpha3_code(string text, bool is2026, string? country) =>
        Read($$"""{ "nationality": "{{text}}" }""", EntityType.Individual, is2026).Read.Data.Person.Nationality.Should().Be(country);

    [Fact]
    public void A_file_is_a_URL_or_content_with_the_id_of_its_document()
    {
        var (read, _) = Read(
            $$"""{ "gender": "FEMALE", "selfie_image": "data:image/png;base64,{{Png}}", "identifying_information": [{ "type": "passport", "image_front_file": "{{Png}}", "image_back_file": "https://files.example/b.png" }] }""",
            EntityType.Individual);

        var (person, document) = (read.Data.Person, read.Data.Person.IdentifyingInformation!.Single());
        read.Data.Files.Should().BeEmpty();
        read.Files.Select(file => (file.Document.Value, file.Purpose)).Should().Equal((person.SelfieImage!.Content!.Value, DocumentPurpose.Selfie), (document.Id, DocumentPurpose.Front));
        (document.ImageFrontFile!.Content, document.ImageBackFile!.Url, document.Kind).Should().Be((document.Id, "https://files.example/b.png", IdentityDocumentType.Passport));
        person.Gender.Should().Be("female");
    }

    private static IReadOnlyList<(string Field, string Message)> Rejected(string body, EntityType type)
    {
        var (read, names) = Read(body, type);
        return [.. read.Data.Findings(new CustomerProfileDraft(), isUpdate: false, Seed.Classifiers, new(2026, 6, 1)).Select(finding => YativoFields.Of(finding, names)).Distinct()];
    }

    private static (KycReadResult Read, KycNames Names) Read(string body, EntityType type, bool is2026 = false)
    {
        KycBody json = type == EntityType.Organization
            ? JsonSerializer.Deserialize(body, YativoWireContext.Default.BusinessKycBody)!
            : JsonSerializer.Deserialize(body, YativoWireContext.Default.IndividualKycBody)!;
        var names = new KycNames(json);
        var context = new YativoReadContext(is2026, "Payments", 5 << 20, new(2026, 6, 1), default);
        return (new KycReader(json, context, names, () => DocumentId.New(DateTimeOffset.UnixEpoch)).Read(type), names);
    }
}
