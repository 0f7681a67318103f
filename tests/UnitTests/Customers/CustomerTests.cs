using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.RelatedEntities;
using Onboarding.Domain.Screening.Contracts;
using Onboarding.UnitTests.ReferenceData;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

public partial class CustomerTests
{
    [Fact]
    public void A_new_customer_has_the_requests_data_and_version_1()
    {
        var draft = Individual();
        var customer = draft.Registered();

        (customer.Version, customer.Number, customer.Account, customer.CreatedAt, customer.ChangedAt, customer.ChangedBy)
            .Should().Be((1, 7, AccountId.Default, Morning, Morning, "Clerk"));
        (customer.ExternalId, customer.CommunicationNumber, customer.Category).Should().Be(("IND_1", draft.CommunicationNumber!, "IND"));
        (customer.Name, customer.Country, customer.Kind).Should().Be(("Ana Rosa", "LT", CustomerKind.Regular));
        customer.Id.Value.Version.Should().Be(7);
    }

    [Fact]
    public void An_organization_has_its_title_as_name_and_its_country_of_registration()
    {
        var customer = Organization().Registered();

        (customer.Name, customer.Country).Should().Be(("UAB Roxy", "LV"));
    }

    [Fact]
    public void Every_defect_is_reported_at_once() => FluentActions.Invoking(() => (Individual() with { ExternalId = null, Requester = " ", Category = "X" }).Registered())
        .Should().Throw<InvalidInput>().Which.Findings.Select(found => found.Code).Should().BeEquivalentTo("C002", "C003", "C007");

    [Fact]
    public void An_update_replaces_all_data()
    {
        var first = Individual();
        var customer = (first with { Profile = first.Profile with { NationalCode = "123", IsPEP = true, Addresses = [new() { Country = "LT" }] } }).Registered();
        var (id, created) = (customer.Id, customer.CreatedAt);

        customer.UpdatedBy(first with { CommunicationNumber = "Another", Requester = "Chief", Profile = first.Profile with { LastName = "Garcia" } });

        (customer.Profile.NationalCode, customer.Profile.IsPEP, customer.Profile.Addresses).Should().Be((null, null, null));
        (customer.Name, customer.CommunicationNumber, customer.ChangedBy, customer.ChangedAt).Should().Be(("Ana Garcia", "Another", "Chief", Noon));
        (customer.Id, customer.CreatedAt).Should().Be((id, created));
    }

    [Fact]
    public void The_number_of_the_last_request_is_rejected_as_O001()
    {
        var draft = Individual();

        AssertRejected<RuleBroken>(CustomerErrors.CommunicationNumberUsed, () => draft.Registered().UpdatedBy(draft));
    }

    [Fact]
    public void Each_update_increases_the_version() =>
        Individual().Registered().UpdatedBy(Individual()).UpdatedBy(Individual()).Version.Should().Be(3);

    [Fact]
    public void A_rejected_update_does_not_change_the_customer()
    {
        var customer = Individual().Registered();

        customer.Invoking(it => it.UpdatedBy(Organization())).Should().Throw<RuleBroken>();
        customer.Invoking(it => it.UpdatedBy(Individual() with { Category = "X" })).Should().Throw<InvalidInput>();

        (customer.Version, customer.Name, customer.ChangedAt).Should().Be((1, "Ana Rosa", Morning));
    }

    [Fact]
    public void Requested_screenings_are_stored_once_each() =>
        (Individual() with { RequestedScreenings = ["PEP", "ADVERSE_MEDIA", "PEP"] }).Registered()
            .Profile.ScreeningProcesses.Should().Equal(ScreeningProcess.Pep, ScreeningProcess.AdverseMedia);

    [Theory]
    [InlineData("pep")]
    [InlineData("")]
    [InlineData("CREDIT")]
    public void A_screening_outside_the_set_is_rejected_as_SCR01(string screening) => AssertRejected<InvalidInput>(
        CustomerErrors.ScreeningUndefined, () => (Individual() with { RequestedScreenings = ["SANCTIONS", screening] }).Registered());

    [Fact]
    public void A_related_entity_is_stored_without_fields_of_the_other_type()
    {
        var host = new RelatedEntityDraft { EntityType = EntityType.Organization, RelationType = "HOST", Title = "UAB Roxy", FirstName = "Ana", BirthCountry = "LT" };
        var customer = Individual();

        var stored = (customer with { Profile = customer.Profile with { RelatedEntities = [host] } }).Registered();

        stored.RelatedEntities.Should().ContainSingle().Which.Name.Should().Be("UAB Roxy");
        new RelatedEntityDraft(stored.RelatedEntities.Single()).Should().Be(host with { FirstName = null, BirthCountry = null });
    }

    [Fact]
    public void Findings_are_computed_once_per_classifiers()
    {
        var draft = Individual();

        draft.Findings(Seed.Classifiers).Should().BeSameAs(draft.Findings(Seed.Classifiers));
        draft.Findings(new([])).Should().NotBeEmpty();
    }

    [Fact]
    public void A_changed_draft_has_its_own_findings()
    {
        var draft = Individual();
        draft.Findings(Seed.Classifiers).Should().BeEmpty();

        (draft with { ExternalId = null }).Findings(Seed.Classifiers).Should().ContainSingle();
    }
}
