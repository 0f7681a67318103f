using Onboarding.Domain.Common;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using static Onboarding.UnitTests.Dialects.Yativo.Kyc.KycSamples;

namespace Onboarding.UnitTests.Dialects.Yativo.Kyc;

/// <summary>A field that the newest page requires and a submission did not state is due, and a code that is in no list is marked.</summary>
public class KycDueTests
{
    private static readonly KycAddress Address = new() { StreetLine1 = "Main Street 1", City = "London", Country = "GB" };

    [Fact]
    public void A_person_needs_nothing_after_the_first_submission() => Due(EntityType.Individual, Of(Person)).Should().BeEmpty();

    [Fact]
    public void Of_a_business_what_is_not_stated_is_due() => Due(EntityType.Organization, Of(Business)).Should().Equal(
        "physical_address", "pep_status", "third_party_msb_payments", "documents", "associated_persons.0.identifying_information");

    [Fact]
    public void A_business_that_stated_everything_needs_nothing()
    {
        var all = Business with
        {
            PhysicalAddress = Address,
            PepStatus = false,
            ThirdPartyMsbPayments = false,
            Documents = [new() { Purpose = "business_registration", File = AFile }],
            Owners = [Business.Owners![0] with { IdentifyingInformation = [new() { Type = "tax_id", Kind = IdentityDocumentType.Other, Number = "1" }, Document("P1")] }],
        };

        Due(EntityType.Organization, Of(all)).Should().BeEmpty();
        Due(EntityType.Organization, Of(all with { Owners = [all.Owners![0] with { TaxId = "1", IdentifyingInformation = [Document("P1")] }] })).Should().BeEmpty();
        Due(EntityType.Organization, Of(all with { Owners = [all.Owners![0] with { IdentifyingInformation = [Document("P1")] }] }))
            .Should().Equal("associated_persons.0.identifying_information");
        Due(EntityType.Organization, Of(all with { Documents = [new() { Purpose = "tax_documents", File = AFile }] })).Should().Equal("documents");
    }

    [Theory]
    [InlineData("151252", false)]
    [InlineData("518210", false)]
    [InlineData("999999", true)]
    public void A_code_that_is_neither_an_occupation_nor_an_industry_is_kept_and_marked(string code, bool isUnlisted)
    {
        var person = Customer().Submit(Of(Person with { MostRecentOccupationCode = code })).Profile.Verification!;
        var business = Customer(EntityType.Organization).Submit(Of(Business with { Industry = code })).Profile.Verification!;

        person.Answers!["most_recent_occupation_code"].GetString().Should().Be(code);
        business.Answers!["business_industry"].GetString().Should().Be(code);
        (person.UnlistedCodes ?? []).Should().Equal(isUnlisted ? ["most_recent_occupation_code"] : []);
        (business.UnlistedCodes ?? []).Should().Equal(isUnlisted ? ["business_industry"] : []);
    }

    [Fact]
    public void The_page_of_2026_rejects_an_occupation_that_is_in_no_list()
    {
        var strict = new YativoSubmission { Type = EntityType.Individual, IsStrict = true, Person = Person };

        Rejected(new() { Data = strict }).Should().BeEmpty();
        Rejected(new() { Data = strict with { Person = Person with { MostRecentOccupationCode = "999999" } } }).Should().Equal("/most_recent_occupation_code");
    }

    [Fact]
    public void A_change_of_a_persons_submission_states_an_address_of_its_country()
    {
        var change = new YativoSubmission { Type = EntityType.Individual, ChecksParts = true, Person = new() { ResidentialAddress = Person.ResidentialAddress } };

        Rejected(new() { Data = change, IsUpdate = true }).Should().BeEmpty();
        var wrong = change with { Person = new() { ResidentialAddress = Person.ResidentialAddress! with { State = "Elsewhere", PostalCode = "X" } } };
        Rejected(new() { Data = wrong, IsUpdate = true }).Should().Equal("/residential_address/state", "/residential_address/postal_code");
        Rejected(new() { Data = wrong with { ChecksParts = false }, IsUpdate = true }).Should().BeEmpty();
    }

    private static IReadOnlyList<string> Due(EntityType type, Domain.Verification.Contracts.VerificationSubmission submission) =>
        KycDue.Of(type, Customer(type).Submit(submission).Profile);
}
