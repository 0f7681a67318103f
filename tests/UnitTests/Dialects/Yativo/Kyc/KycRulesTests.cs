using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Yativo.Kyc.KycSamples;

namespace Onboarding.UnitTests.Dialects.Yativo.Kyc;

public class KycRulesTests
{
    private static string Text(int length) => new('x', length);

    private static string Digits(int length) => new('1', length);

    public static TheoryData<string, Func<string, PersonKyc>, string[], string[]> OfPersons => new()
    {
        { "first_name", text => Person with { FirstName = text }, ["x", Text(1_024)], [" ", Text(1_025)] },
        { "last_name", text => Person with { LastName = text }, ["x", Text(1_024)], ["", Text(1_025)] },
        { "middle_name", text => Person with { MiddleName = text }, ["", Text(1_024)], [Text(1_025)] },
        { "email", text => Person with { Email = text }, ["a@b.example"], ["", "no-address", "a@b"] },
        { "calling_code", text => Person with { CallingCode = text }, ["+1", "+0", "+1234"], ["", "1", "+", "+12345", "+1a", "++1", "+1 "] },
        { "phone", text => Person with { Phone = text }, [Digits(8), Digits(15)], ["", Digits(7), Digits(16), "+55512345", "555 12345", "٥٥٥١٢٣٤٥"] },
        { "nationality", text => Person with { Nationality = text }, ["US", "LT"], ["", "us", "USA", "ZZ"] },
        { "gender", text => Person with { Gender = text }, ["male", "female", "other"], ["", "m", "Male"] },
        { "tax_id", text => Person with { TaxId = text }, [Text(100)], ["", Text(101)] },
        { "bvn", text => Person with { Bvn = text }, ["", Digits(11)], [Digits(10), Digits(12), Text(11)] },
        { "nin", text => Person with { Nin = text }, ["", Digits(11)], [Digits(10), Digits(12), Text(11)] },
        { "employment_status", text => Person with { EmploymentStatus = text }, ["employed", Text(255)], ["", Text(256)] },
        { "most_recent_occupation_code", text => Person with { MostRecentOccupationCode = text }, ["132011"], ["", Digits(5), Digits(7), Text(6)] },
        { "expected_monthly_payments_usd", text => Person with { ExpectedMonthlyPaymentsUsd = text }, ["0_4999", "LessThan5K"], ["", Text(256)] },
        { "source_of_funds", text => Person with { SourceOfFunds = text }, ["salary"], ["", Text(256)] },
        { "account_purpose", text => Person with { AccountPurpose = text }, ["x"], ["", Text(256)] },
        { "residential_address/street_line_1", text => At(new() { StreetLine1 = text, City = "x", Country = "US", ProofOfAddressFile = AFile }), ["x"], ["", Text(1_025)] },
        { "residential_address/city", text => At(new() { StreetLine1 = "x", City = text, Country = "US", ProofOfAddressFile = AFile }), ["x"], ["", Text(256)] },
        { "residential_address/country", text => At(new() { StreetLine1 = "x", City = "x", Country = text, ProofOfAddressFile = AFile }), ["US"], ["", "ZZ"] },
        { "identifying_information/0/type", text => With(Document("1") with { Type = text }), ["passport"], ["", Text(256)] },
        { "identifying_information/0/issuing_country", text => With(Document("1") with { IssuingCountry = text }), ["US"], ["", "ZZ"] },
        { "identifying_information/0/number", text => With(Document(text)), ["1", Text(256)], ["", Text(257)] },
    };

    [Theory, MemberData(nameof(OfPersons))]
    public void A_field_of_a_person_has_its_format(string field, Func<string, PersonKyc> with, string[] valid, string[] invalid)
    {
        foreach (var text in valid)
        {
            Rejected(Of(with(text))).Should().BeEmpty("{0} is valid", text);
        }

        foreach (var text in invalid)
        {
            Rejected(Of(with(text))).Should().Equal([$"/{field}"], "'{0}' is not", text);
        }
    }

    public static TheoryData<string, Func<string, BusinessKyc>, string[], string[]> OfBusinesses => new()
    {
        { "business_legal_name", text => Business with { LegalName = text }, [Text(255)], ["", Text(256)] },
        { "business_trade_name", text => Business with { TradeName = text }, [Text(255)], ["", Text(256)] },
        { "business_description", text => Business with { Description = text }, [Text(5_000)], ["", Text(5_001)] },
        { "email", text => Business with { Email = text }, ["a@b.example"], ["", "no-address"] },
        { "business_type", text => Business with { BusinessType = text }, ["cooperative", "corporation", "llc", "partnership", "sole_prop", "trust", "other"], ["", "LLC", "bank"] },
        { "registration_number", text => Business with { RegistrationNumber = text }, [Text(100)], ["", Text(101)] },
        { "tax_id", text => Business with { TaxId = text }, ["", Text(100)], [Text(101)] },
        { "phone_calling_code", text => Business with { PhoneCallingCode = text }, ["", "+1", "+9999"], ["+0", "+01", "+12345", "44"] },
        { "phone_number", text => Business with { PhoneNumber = text }, ["", Digits(7), Digits(15)], [Digits(6), Digits(16), "+1234567"] },
        { "primary_website", text => Business with { Website = text }, ["", "https://a.example/"], ["a.example", "ftp://a.example", "https://" + Text(2_041)] },
        { "statement_descriptor", text => Business with { StatementDescriptor = text }, [Text(22)], [Text(23)] },
        { "associated_persons/0/first_name", text => Business with { Owners = [Business.Owners![0] with { FirstName = text }] }, [Text(256)], ["", Text(257)] },
        { "associated_persons/0/nationality", text => Business with { Owners = [Business.Owners![0] with { Nationality = text }] }, ["GB"], ["", "GBR"] },
    };

    [Theory, MemberData(nameof(OfBusinesses))]
    public void A_field_of_a_business_has_its_format(string field, Func<string, BusinessKyc> with, string[] valid, string[] invalid)
    {
        foreach (var text in valid)
        {
            Rejected(Of(with(text))).Should().BeEmpty("{0} is valid", text);
        }

        foreach (var text in invalid)
        {
            Rejected(Of(with(text))).Should().Equal([$"/{field}"], "'{0}' is not", text);
        }
    }

    [Fact]
    public void Dates_of_birth_and_incorporation_are_in_the_past()
    {
        var today = DateOnly.FromDateTime(Now.UtcDateTime);

        Rejected(Of(Person with { BirthDate = today.AddDays(-1) })).Should().BeEmpty();
        Rejected(Of(Person with { BirthDate = today })).Should().Equal("/birth_date");
        Rejected(Of(Business with { IncorporationDate = today })).Should().Equal("/incorporation_date");
        Rejected(Of(Business with { Owners = [Business.Owners![0] with { BirthDate = today }] })).Should().Equal("/associated_persons/0/birth_date");
    }

    [Fact]
    public void A_date_of_birth_may_be_known_by_month_or_year_and_is_not_before_1900()
    {
        Rejected(Of(Person with { BirthDate = PartialDate.Parse("1961") })).Should().BeEmpty();
        Rejected(Of(Person with { BirthDate = PartialDate.Parse("1961-05") })).Should().BeEmpty();
        Rejected(Of(Person with { BirthDate = PartialDate.Parse("1899") })).Should().Equal("/birth_date");
        Rejected(Of(Person with { BirthDate = PartialDate.Parse("2100") })).Should().Equal("/birth_date");
        Rejected(Of(Business with { Owners = [Business.Owners![0] with { BirthDate = PartialDate.Parse("1899-12-31") }] })).Should().Equal("/associated_persons/0/birth_date");
    }

    [Fact]
    public void A_Nigerian_states_both_numbers()
    {
        Rejected(Of(Person with { Nationality = "NG" })).Should().Equal("/bvn", "/nin");
        Rejected(Of(Person with { Nationality = "NG", Bvn = Digits(11), Nin = Digits(11) })).Should().BeEmpty();
        Rejected(Of(new PersonKyc { Nationality = "NG" }, isUpdate: true)).Should().Equal("/bvn", "/nin");
        Rejected(Of(new PersonKyc { Phone = Digits(9) }, isUpdate: true), new() { CitizenshipCountry = "NG" }).Should().Equal("/bvn", "/nin");
        Rejected(
            Of(new PersonKyc { Nationality = "NG", Nin = Digits(11) }, isUpdate: true),
            new CustomerProfileDraft { Verification = new() { Answers = KycAnswers.Of(new PersonKyc { Bvn = Digits(11) }) } }).Should().BeEmpty();
    }

    [Fact]
    public void A_resident_of_Nigeria_needs_both_numbers()
    {
        var residence = Person.ResidentialAddress! with { Country = "NG" };
        Rejected(Of(Person with { ResidentialAddress = residence })).Should().Equal("/bvn", "/nin");
        Rejected(Of(Person with { ResidentialAddress = residence, Bvn = Digits(11), Nin = Digits(11) })).Should().BeEmpty();
        Rejected(Of(new PersonKyc { Phone = Digits(9) }, isUpdate: true), new() { PermanentResidenceCountry = "NG" }).Should().Equal("/bvn", "/nin");
    }

    [Theory]
    [InlineData(true, null, null, true)]
    [InlineData(true, true, null, false)]
    [InlineData(true, false, true, false)]
    [InlineData(false, true, true, true)]
    public void The_German_account_excludes_those_in_dollars_and_euro(bool eurde, bool? usd, bool? eur, bool isValid)
    {
        Rejected(Of(Person with { EurdeVirtualAccount = eurde, UsdVirtualAccount = usd, EurVirtualAccount = eur })).Should().Equal(isValid ? [] : ["/eurde_virtual_account"]);
        Rejected(Of(Business with { EurdeVirtualAccount = eurde, UsdVirtualAccount = usd, EurVirtualAccount = eur })).Should().Equal(isValid ? [] : ["/eurde_virtual_account"]);
    }

    [Fact]
    public void The_shares_of_owners_add_up_to_the_whole_at_most()
    {
        var owner = Business.Owners![0];
        KycOwner Share(decimal share, bool? owns = true) => owner with { OwnershipPercentage = share, HasOwnership = owns };

        Rejected(Of(Business with { Owners = [Share(60), Share(40.01m)] })).Should().BeEmpty();
        Rejected(Of(Business with { Owners = [Share(60), Share(40.02m)] })).Should().Equal("/associated_persons");
        Rejected(Of(Business with { Owners = [Share(60), Share(60, null)] })).Should().Equal("/associated_persons");
        Rejected(Of(Business with { Owners = [Share(100), Share(50, owns: false)] })).Should().BeEmpty();
    }

    [Fact]
    public void A_tax_number_of_an_associated_person_needs_neither_image_nor_dates()
    {
        var owner = Business.Owners![0];
        Rejected(Of(Business with { Owners = [owner with { IdentifyingInformation = [new() { Type = "tax_id", Number = "1" }] }] })).Should().BeEmpty();
        Rejected(Of(Business with { Owners = [owner with { IdentifyingInformation = [new() { Type = "passport", Number = "1" }] }] }))
            .Should().Equal("/associated_persons/0/identifying_information/0/expiration_date", "/associated_persons/0/identifying_information/0/image_front_file");
        Rejected(Of(Business with { Owners = [owner with { BirthDate = new(2010, 1, 1) }] })).Should().Equal("/associated_persons/0/birth_date");
    }

    [Fact]
    public void Activities_and_purposes_are_published_words()
    {
        Rejected(Of(Business with { HighRiskActivities = ["gambling", "none_of_the_above"] })).Should().BeEmpty();
        Rejected(Of(Business with { HighRiskActivities = ["juggling"] })).Should().Equal("/high_risk_activities");
        Rejected(Of(Business with { OwnershipThreshold = 4 })).Should().Equal("/ownership_threshold");
        Rejected(Of(Business with { Documents = [new() { Purpose = "other", File = AFile }, new() { Purpose = "tax_documents" }] }))
            .Should().Equal("/documents/0/purpose", "/documents/1/file");
    }

    [Fact]
    public void The_newest_page_requires_more_of_a_business()
    {
        var strict = new YativoSubmission { Type = EntityType.Organization, Business = Business, IsStrict = true };

        strict.Findings(new CustomerProfileDraft(), isUpdate: false, Seed.Classifiers, DateOnly.FromDateTime(Now.UtcDateTime)).Select(finding => finding.Path)
            .Should().Equal("/physical_address", "/pep_status", "/third_party_msb_payments", "/documents");
    }

    [Fact]
    public void The_purpose_other_requires_a_description()
    {
        Rejected(Of(Person with { AccountPurpose = "Other" })).Should().Equal("/account_purpose_other");
        Rejected(Of(Person with { AccountPurpose = "other", AccountPurposeOther = "gifts" })).Should().BeEmpty();
    }

    [Fact]
    public void An_owner_has_a_percentage()
    {
        var owner = Business.Owners![0];

        foreach (var (share, owns, isValid) in new (decimal?, bool?, bool)[] { (0, null, true), (100, true, true), (100.1m, null, false), (-1, null, false), (null, null, false), (null, false, true) })
        {
            Rejected(Of(Business with { Owners = [owner with { OwnershipPercentage = share, HasOwnership = owns }] }))
                .Should().Equal(isValid ? [] : ["/associated_persons/0/ownership_percentage"], "{0} {1}", share, owns);
        }
    }

    [Fact]
    public void A_first_submission_has_mandatory_fields_and_an_update_has_none()
    {
        Rejected(Of(new PersonKyc())).Should().Equal(KycFields.RequirementsDue(EntityType.Individual).Select(name => $"/{name}"));
        Rejected(Of(new BusinessKyc())).Should().Equal(KycFields.RequirementsDue(EntityType.Organization).Select(name => $"/{name}"));
        Rejected(Of(new PersonKyc(), isUpdate: true)).Should().BeEmpty();
        KycFields.RequirementsDue(EntityType.Individual).Should().Contain(["first_name", "selfie_image", "identifying_information"]).And.NotContain(["middle_name", "bvn"]);
    }

    [Fact]
    public void Nested_objects_have_their_mandatory_fields_also_in_an_update() => Rejected(Of(new PersonKyc { ResidentialAddress = new(), IdentifyingInformation = [new()] }, isUpdate: true)).Should().Equal(
        "/residential_address/street_line_1", "/residential_address/city", "/residential_address/country", "/residential_address/proof_of_address_file",
        "/identifying_information/0/type", "/identifying_information/0/issuing_country", "/identifying_information/0/number", "/identifying_information/0/date_issued",
        "/identifying_information/0/expiration_date", "/identifying_information/0/image_front_file");

    private static PersonKyc At(KycAddress address) => Person with { ResidentialAddress = address };

    private static PersonKyc With(KycDocument document) => Person with { IdentifyingInformation = [document] };
}
