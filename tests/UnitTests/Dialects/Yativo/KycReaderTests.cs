using System.Reflection;
using System.Text.Json;
using Onboarding.Api.Common.Json;
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
    [InlineData("""{ "birth_date": "1990-05-01T13:00:00Z" }""", "birth_date")]
    [InlineData("""{ "address": { "street_line_1": [] } }""", "address.street_line_1")]
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

    [Theory]
    [InlineData("1990-05-01")]
    [InlineData("1990-05-01T00:00:00Z")]
    [InlineData("1990-05-01 00:00:00")]
    public void A_timestamp_at_midnight_is_its_day(string text) =>
        Read($$"""{ "birth_date": "{{text}}" }""", EntityType.Individual).Read.Data.Person.BirthDate?.Day.Should().Be(new DateOnly(1990, 5, 1));

    [Fact]
    public void Words_are_read_in_one_spelling_and_other_members_are_kept()
    {
        var person = Read("""{ "employment_status": "SelfEmployed", "expected_monthly_payments_usd": "From5KTo10K", "source_of_funds": "SALARY", "account_purpose": "my own", "acting_as_intermediary": 1, "shoe_size": 44, "residential_address": { "planet": "Earth" } }""", EntityType.Individual).Read.Data;
        var business = Read("""{ "operates_in_prohibited_countries": "Yes", "high_risk_activities": ["WeaponsFirearmsAndExplosives"], "meeting_mode": "video", "top_5_senders": ["A"], "expected_monthly_payments_usd": "2500", "pep_status": "0" }""", EntityType.Organization).Read.Data;

        (person.Person.EmploymentStatus, person.Person.ExpectedMonthlyPaymentsUsd, person.Person.SourceOfFunds, person.Person.AccountPurpose, person.Person.ActingAsIntermediary)
            .Should().Be(("self_employed", "5000_9999", "salary", "my own", true));
        person.UnknownAnswers.Keys.Should().BeEquivalentTo("shoe_size", "residential_address.planet");
        (business.Business.OperatesInProhibitedCountries, business.Business.HighRiskActivities![0], business.Business.ExpectedMonthlyPaymentsUsd, business.Business.PepStatus)
            .Should().Be((true, "weapons_firearms_and_explosives", 2_500L, false));
        business.OtherAnswers.Keys.Should().BeEquivalentTo("meeting_mode", "top_5_senders");
    }

    [Theory]
    [InlineData("individual", EntityType.Individual, false)]
    [InlineData(" ", EntityType.Individual, false)]
    [InlineData("business", EntityType.Organization, false)]
    [InlineData("business", EntityType.Individual, true)]
    [InlineData("individual", EntityType.Organization, true)]
    [InlineData("other", EntityType.Individual, true)]
    public void A_type_as_on_older_pages_must_be_that_of_the_call(string type, EntityType call, bool isRejected) =>
        Rejected($$"""{ "type": "{{type}}" }""", call).Count(one => one == ("type", "The type field must be that of the call.")).Should().Be(isRejected ? 1 : 0);

    [Fact]
    public void Each_file_that_names_an_upload_counts_and_files_beyond_200_are_rejected()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        string Documents(int count) => string.Join(',', Enumerable.Repeat($$"""{ "image_front_file": "https://h/api/v1/storage/{{one}}", "image_back_file": "https://h/api/v1/storage/{{other}}" }""", count));

        var read = Read($$"""{ "identifying_information": [{{Documents(100)}}], "selfie_image": "https://h/api/v1/storage/{{one}}" }""", EntityType.Individual).Read;

        read.NamedUploads.Should().BeEquivalentTo(new Dictionary<Guid, int> { [one] = 101, [other] = 99 });
        read.Data.Files.Select(finding => (finding.Code, finding.Path)).Should().Equal(("kyc_too_many_uploads", "/identifying_information/99/image_back_file"));
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
        return (new KycReader(json, context, names, () => DocumentId.New(DateTimeOffset.UnixEpoch), new FieldPolicy { AllowsFlagsAsDigits = true }).Read(type), names);
    }
}
