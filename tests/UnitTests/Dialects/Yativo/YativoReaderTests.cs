using System.Text.Json;
using Onboarding.Api.Dialects.Yativo;
using Onboarding.Api.Dialects.Yativo.Wire;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo;

namespace Onboarding.UnitTests.Dialects.Yativo;

public sealed class YativoReaderTests
{
    private static readonly YativoReadContext Context = new(AcceptsAlpha3Only: false, "Payments", 5 << 20, new(2026, 11, 21), DocumentId.New(DateTimeOffset.UnixEpoch));

    [Fact]
    public void Blank_and_null_count_as_not_sent_and_without_a_type_the_customer_is_a_person()
    {
        var draft = Read("""{"customer_name":"  ","customer_email":null,"customer_type":null,"customer_idFront":""}""");

        draft.Profile.Should().Be(new CustomerProfileDraft());
        draft.EntityType.Should().Be(EntityType.Individual);
        draft.Form.Should().Be(YativoForms.Customer);
        draft.Requester.Should().Be("Payments");
        draft.Unreadable.Should().BeEmpty();
    }

    [Fact]
    public void A_value_of_another_type_is_noted_once() => Read(
        """{"customer_name":5,"customer_email":[],"customer_phone":{},"customer_country":true,"customer_type":1,"customer_address":"x","send_kyc_mail":"yes"}""")
        .Unreadable.Should().BeEquivalentTo("/fullName", "/email", "/phone", "/statedCountry", "/entityType", "/yativo/address", "/yativo/sendKycMail");

    [Theory]
    [InlineData("""{"customer_name":"\ud800"}""")]
    [InlineData("""{"customer_name":"a\u0000b"}""")]
    public void A_text_with_a_lone_surrogate_or_a_NUL_cannot_be_read(string body) => Read(body).Unreadable.Should().Equal("/fullName");

    [Theory]
    [InlineData("04/24", "2024-04-30", true)]
    [InlineData("02/28", "2028-02-29", false)]
    [InlineData("11/26", "2026-11-30", false)]
    [InlineData("10/26", "2026-10-31", true)]
    public void A_document_is_valid_to_the_last_day_of_its_month(string text, string day, bool hasExpired)
    {
        var document = Read($$"""{"customer_idExpiration":"{{text}}"}""").Profile.Documents!.Single();
        document.DocumentExpiryDate.Should().Be(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        (document.Expired == true).Should().Be(hasExpired);
    }

    [Theory]
    [InlineData("13/24")]
    [InlineData("00/24")]
    [InlineData("4/24")]
    [InlineData("04-24")]
    [InlineData("04/2024")]
    [InlineData("+4/24")]
    public void Another_text_is_not_an_expiration_date(string text) =>
        Read($$"""{"customer_idExpiration":"{{text}}"}""").Unreadable.Should().Equal("/listBusinessEntityDocument/0/documentExpiryDate");

    [Fact]
    public void An_invalid_expiration_date_names_its_format() =>
        Read("""{"customer_idExpiration":"2026-04-30"}""").Findings(ReferenceData.Seed.Classifiers).Select(finding => YativoFields.Of(finding))
            .Should().Contain(("customer_idExpiration", "The customer idExpiration field must be a month in MM/YY format."));

    [Theory]
    [InlineData("PASSPORT", IdentityDocumentType.Passport)]
    [InlineData("passport", IdentityDocumentType.Passport)]
    [InlineData("NATIONAL_ID", IdentityDocumentType.IdentityCard)]
    [InlineData("Driver's License", IdentityDocumentType.DrivingLicense)]
    [InlineData("residence permit", IdentityDocumentType.ResidencePermit)]
    [InlineData("VOTER_CARD", IdentityDocumentType.Other)]
    public void Any_type_of_document_is_accepted(string text, IdentityDocumentType type)
    {
        var document = Read($$"""{"customer_idType":"{{text}}"}""").Profile.Documents!.Single();
        document.IdentityDocumentType.Should().Be(type);
        document.Description.Should().Be(type == IdentityDocumentType.Other ? text : null);
    }

    [Fact]
    public void A_change_keeps_fields_that_are_not_sent_and_clears_null_fields()
    {
        var now = new CustomerDraft { EntityType = EntityType.Individual, Profile = new() { FullName = "A", Email = "a@b.co", Phone = "+15551234567", StatedCountry = "US" } };

        var changed = YativoReader.Change(Parse("""{"customer_phone":"+37060000000","customer_email":null}"""), Context).ApplyTo(now);

        changed.Profile.Should().Be(now.Profile with { Phone = "+37060000000", Email = null });
        changed.EntityType.Should().Be(EntityType.Individual);
    }

    [Fact]
    public void A_change_keeps_sections_that_are_not_sent_and_replaces_the_whole_address()
    {
        var now = new CustomerDraft
        {
            RequestedForm = YativoForms.Customer,
            EntityType = EntityType.Individual,
            Profile = new CustomerProfileDraft { FullName = "A", Documents = [new() { DocumentNumber = "1" }] }.With(new YativoSection { Address = new() { City = "Vilnius", Street = "Main" }, SendKycMail = true }),
        };

        Changed("""{"customer_name":"B"}""").Profile.Yativo().Should().Be(now.Profile.Yativo());
        Changed("""{"customer_name":"B"}""").Profile.Documents.Should().BeSameAs(now.Profile.Documents);
        Changed("""{"customer_address":{"city":"Kaunas"}}""").Profile.Yativo().Should().Be(new YativoSection { Address = new() { City = "Kaunas" }, SendKycMail = true });
        Changed("""{"send_kyc_mail":false}""").Profile.Yativo().Should().Be(now.Profile.Yativo()! with { SendKycMail = false });
        Changed("""{"customer_address":null,"send_kyc_mail":null}""").Profile.Yativo().Should().BeNull();
        Changed("""{"customer_idNumber":"2"}""").Profile.Documents!.Select(document => document.DocumentNumber).Should().Equal("1", "2");

        CustomerDraft Changed(string json) => YativoReader.Change(Parse(json), Context).ApplyTo(now);
    }

    [Fact]
    public void A_document_of_a_change_is_added_and_its_findings_have_the_new_position()
    {
        var now = new CustomerDraft { EntityType = EntityType.Organization, RequestedForm = YativoForms.Customer, Profile = new() { Documents = [new(), new()] } };

        var changed = YativoReader.Change(Parse("""{"customer_idType":"PASSPORT","customer_idExpiration":"x"}"""), Context).ApplyTo(now);

        changed.Profile.Documents.Should().HaveCount(3);
        (changed.Profile.Documents![2].EntityType, changed.Profile.Documents[2].Origin).Should().Be((EntityType.Organization, DocumentOrigin.Presented));
        changed.Unreadable.Should().Equal("/listBusinessEntityDocument/2/documentExpiryDate");
    }

    private static CustomerDraft Read(string json) => YativoReader.Create(Parse(json), Context);

    private static CreateCustomerBody Parse(string json) => JsonSerializer.Deserialize(json, YativoWireContext.Default.CreateCustomerBody)!;
}
