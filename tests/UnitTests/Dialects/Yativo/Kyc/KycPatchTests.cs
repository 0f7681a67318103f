using System.Collections.Frozen;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Patches;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Dialects.Yativo;
using Onboarding.Domain.Dialects.Yativo.Kyc;
using Onboarding.Domain.Verification.Contracts;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Yativo.Kyc.KycSamples;

namespace Onboarding.UnitTests.Dialects.Yativo.Kyc;

public class KycPatchTests
{
    // The form of another dialect, which replaces whole lists.
    private static readonly CustomerForm Another = new("another", new DialectName("another")) { Fields = FrozenSet.ToFrozenSet(["title", "listRelatedEntity", "listBusinessEntityDocument"]) };

    [Fact]
    public void The_submission_of_a_person_updates_the_customer_and_requests_an_assessment()
    {
        var customer = Customer().Submit(Of(Person));

        var profile = customer.Profile;
        (profile.FirstName, profile.MiddleName, profile.LastName, profile.FullName, customer.Name).Should().Be(("Alex", "Q", "Smith", "Alex Smith", "Alex Smith"));
        (profile.CitizenshipCountry, profile.PermanentResidenceCountry, profile.NationalCode, profile.BirthDate).Should().Be(("US", "US", "T-1", new DateOnly(1990, 5, 1)));
        profile.Addresses.Should().ContainSingle().Which.StreetAddress.Should().Be("Main Street 1, Flat 2");
        profile.Documents.Should().ContainSingle().Which.Should().Match<Domain.Customers.Documents.Document>(
            document => document.DocumentNumber == "P00012345" && document.Id == Person.IdentifyingInformation![0].Id && document.Expired == null);
        var answers = profile.Questionnaire!;
        answers.FieldOfActivity!.Employment!.IsEmployee.Should().BeTrue();
        answers.Income!.Sources!.Single().IncomeSourceType.Should().Be("SALARY");
        (answers.Income.Turnovers!.Single().From, answers.Income.Turnovers![0].To).Should().Be((5_000m, 9_999m));
        var stored = KycAnswers.Person(profile.Verification!.Answers);
        (stored.Gender, stored.Phone, stored.SelfieImage, stored.FirstName, stored.TaxId).Should().Be(("other", "55512345", KycSamples.AFile, null, null));
        stored.IdentifyingInformation!.Single().Number.Should().BeNull("the customer's documents have it");
        (customer.Category, customer.VerificationStatus, customer.Version).Should().Be(("IND", VerificationStatus.Submitted, 2));
        customer.Events.OfType<AssessmentRequested>().Should().ContainSingle().Which.CommunicationNumber.Should().StartWith("kyc-");
        profile.Email.Should().Be("alex@example.com");
    }

    [Fact]
    public void Answers_of_a_submission_are_added_to_the_existing_ones()
    {
        var customer = Customer().Submit(Of(Person)).Decide(isAccepted: false);

        customer.Submit(Of(Person with { EmploymentStatus = "unemployed", SourceOfFunds = "a source that no classifier has", ExpectedMonthlyPaymentsUsd = "0_4999" }));

        var answers = customer.Profile.Questionnaire!;
        (answers.FieldOfActivity!.Employment!.IsEmployee, answers.FieldOfActivity.Employment.IsUnemployed).Should().Be((true, true));
        answers.Income!.Sources!.Select(source => source.IncomeSourceType).Should().Equal("SALARY");
        answers.Income.Turnovers!.Select(turnover => turnover.From).Should().Equal(5_000m, 0m);
    }

    [Fact]
    public void An_update_by_another_form_keeps_the_owners_of_a_submission_and_replaces_other_related_entities()
    {
        var before = new CustomerProfileDraft(Customer(EntityType.Organization).Submit(Of(Business)).Profile);

        var after = (before with { RelatedEntities = [.. before.RelatedEntities!, new() { ExtId = "gone" }] }).ReplacedBy(new() { Title = "Example Ltd", RelatedEntities = [new() { ExtId = "other" }] }, Another);

        after.RelatedEntities!.Select(entity => entity.ExtId).Should().Equal("other", before.RelatedEntities![0].ExtId);
        after.RelatedEntities![1].Origin.Should().Be(EntityOrigin.Verification);
        before.ReplacedBy(new() { Title = "Example Ltd" }, Another).RelatedEntities.Should().Equal(before.RelatedEntities!);
        after.Title.Should().Be("Example Ltd");
    }

    [Fact]
    public void The_external_id_of_a_related_entity_does_not_decide_its_origin()
    {
        RelatedEntityDraft own = new() { ExtId = "kyc-0" };
        var customer = Customer(EntityType.Organization);
        customer.Patch(CustomerForm.None, new() { RelatedEntities = [own with { EntityType = EntityType.Individual, RelationType = "OWNER", FirstName = "A", LastName = "B" }] }, "Bank", Seed.Classifiers, Now);

        var submitted = new CustomerProfileDraft(customer.Submit(Of(Business)).Profile);

        submitted.RelatedEntities!.Select(entity => (entity.ExtId, entity.FirstName, entity.Origin))
            .Should().Equal(("kyc-0", "A", EntityOrigin.Request), ("kyc-0", "Ann", EntityOrigin.Verification));
        submitted.ReplacedBy(new() { Title = "Example Ltd" }, Another).RelatedEntities!.Select(entity => entity.FirstName).Should().Equal("Ann");
        submitted.ReplacedBy(new() { Title = "Example Ltd", RelatedEntities = [own] }, Another).RelatedEntities!.Select(entity => entity.FirstName).Should().Equal(null, "Ann");
    }

    [Fact]
    public void An_update_by_another_form_replaces_documents_that_requests_listed_whether_they_have_an_id_or_not()
    {
        var before = new CustomerProfileDraft(Customer().Submit(Of(Person)).Profile);
        before = before with { Documents = [.. before.Documents!, new() { DocumentNumber = "listed", Id = Guid.NewGuid() }, new() { DocumentNumber = "presented", Origin = DocumentOrigin.Presented }] };

        before.ReplacedBy(new(), Another).Documents!.Select(document => document.DocumentNumber).Should().Equal("P00012345", "presented");
    }

    [Fact]
    public void The_submission_of_a_business_updates_the_customer()
    {
        var profile = Customer(EntityType.Organization).Submit(Of(Business)).Profile;

        (profile.Title, profile.TradingName, profile.RegistrationCountry, profile.EstablishmentDate, profile.NationalCode)
            .Should().Be(("Example Ltd", "Example", "GB", new DateOnly(2010, 1, 1), "R-1"));
        profile.Questionnaire!.Activity!.Description.Should().Be("Sells examples");
        var owner = profile.RelatedEntities.Should().ContainSingle().Subject;
        (owner.FirstName, owner.Share, owner.Country, owner.RelationType).Should().Be(("Ann", 33, "GB", "OWNER"));
        KycAnswers.Business(profile.Verification!.Answers).Owners!.Single().OwnershipPercentage.Should().Be(33.5m, "a related entity's share is a whole number");
    }

    [Fact]
    public void An_update_changes_the_members_that_it_sends_and_replaces_earlier_documents_of_submissions_only()
    {
        var customer = Customer();
        customer.Patch(
            YativoForms.Customer, new() { Documents = [Document("OWN").ToDocument(default) with { Origin = DocumentOrigin.Presented }] }, "Payments", Seed.Classifiers, Now);
        customer.Submit(Of(Person)).Decide(isAccepted: false, "01");

        customer.Submit(Of(new PersonKyc { IdentifyingInformation = [Document("NEW") with { ExpirationDate = new(2021, 1, 1) }], Phone = "99999999" }, isUpdate: true));

        customer.Profile.Documents!.Select(document => (document.DocumentNumber, document.Expired)).Should().Equal(("OWN", null), ("NEW", true));
        var stored = KycAnswers.Person(customer.Profile.Verification!.Answers);
        (stored.Phone, stored.Gender, stored.SelfieImage, customer.Profile.FirstName, customer.Profile.MiddleName).Should().Be(("99999999", "other", KycSamples.AFile, "Alex", "Q"));
        (customer.VerificationStatus, customer.VerificationGroundCode, customer.VerificationReviewedAt).Should().Be((VerificationStatus.Submitted, null, null));
    }

    [Fact]
    public void The_longest_names_fit_the_column_of_the_name()
    {
        var customer = Customer().Submit(Of(Person with { FirstName = new('x', 1_024), LastName = new('y', 1_024) }));
        customer.Patch(CustomerForm.None, new() { FullName = Change.To<string?>(null) }, "Payments", Seed.Classifiers, Now);
        customer.Name.Should().HaveLength(Domain.Customers.Customer.NameMaxLength);

        customer.Patch(CustomerForm.None, new() { FirstName = Change.To<string?>(new string('x', Domain.Customers.Customer.NameMaxLength - 1) + "😀") }, "Payments", Seed.Classifiers, Now);
        customer.Name.Should().Be(new string('x', Domain.Customers.Customer.NameMaxLength - 1), "half a surrogate pair is not valid Unicode");
    }
}
