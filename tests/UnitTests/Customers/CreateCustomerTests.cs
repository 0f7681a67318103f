using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.CreateCustomer;
using Onboarding.Application.Customers.Documents;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers;

public class CreateCustomerTests
{
    private static readonly AccountId Bank = new("bank");

    private readonly FixedClock _clock = new(CustomerDraftBuilder.Noon);
    private readonly FakeCustomers _customers = new();
    private readonly FakeTrail _trail = new();
    private readonly Contents _contents = new();
    private readonly FakeSequence _numbers = new();
    private FakeCaller _caller = new() { Account = Bank };

    [Fact]
    public async Task A_new_customer_is_added_and_is_the_new_subject_of_the_audit_entry()
    {
        var shown = await Create(new(CustomerDraftBuilder.Individual()));

        var customer = _customers.All.Should().ContainSingle().Subject;
        (customer.Account, customer.Number, customer.CreatedAt, customer.ExternalId, customer.Version).Should().Be((Bank, 1, CustomerDraftBuilder.Noon, "IND_1", 1));
        (shown.Id, shown.ExternalId).Should().Be((customer.Id, "IND_1"));
        (_trail.Customer, _trail.IsNew, _customers.Policy).Should().Be((customer.Id, true, ConflictPolicy.Reject));
    }

    [Fact]
    public async Task Contents_of_a_new_customer_are_stored()
    {
        var document = DocumentId.New(_clock.Now);
        var content = new ProtectedContent(Guid.NewGuid(), Bank, MediaType.Jpeg, 3, [1, 2, 3], Guid.NewGuid());

        var shown = await Create(new(CustomerDraftBuilder.Individual()) { Contents = new(document, [(DocumentPurpose.Back, content)], []) });

        var kept = _contents.Kept.Should().ContainSingle().Subject;
        (kept.Id, kept.CustomerId, kept.DocumentId, kept.Purpose, kept.StoredAt).Should().Be((content.Id, shown.Id, document, DocumentPurpose.Back, _clock.Now));
    }

    [Fact]
    public async Task A_form_that_updates_existing_customers_registers_a_new_one_and_runs_again_on_a_conflict_of_its_number()
    {
        await Create(new(CustomerDraftBuilder.Individual(), UpdatesExisting: true));

        _customers.All.Should().ContainSingle();
        _customers.Policy.Should().Be(ConflictPolicy.RetryOnExternalId);
    }

    [Fact]
    public async Task A_form_that_only_registers_never_updates_an_existing_customer()
    {
        var known = Known();

        await Create(new(CustomerDraftBuilder.Individual() with { CommunicationNumber = "another" }));

        (known.Version, _customers.All.Count).Should().Be((1, 2), "the second row conflicts with the first in the database");
        _customers.Policy.Should().Be(ConflictPolicy.Reject);
    }

    [Fact]
    public async Task A_form_that_updates_existing_customers_updates_the_one_of_that_number()
    {
        var known = Known();
        var draft = CustomerDraftBuilder.Individual();

        var shown = await Create(new(draft with { Profile = draft.Profile with { FirstName = "Eva" } }, UpdatesExisting: true));

        _customers.All.Should().Equal(known);
        (known.Profile.FirstName, known.Version, known.ChangedAt).Should().Be(("Eva", 2, CustomerDraftBuilder.Noon));
        (shown.Id, shown.Profile.FirstName).Should().Be((known.Id, "Eva"));
        (_trail.Customer, _trail.IsNew).Should().Be((known.Id, false));
    }

    [Fact]
    public async Task An_existing_customer_of_another_business_unit_is_not_updated()
    {
        var known = Known("DEFAULT");
        _caller = _caller with { BusinessUnits = ["OTHER"] };

        var act = () => Create(new(CustomerDraftBuilder.Individual(), UpdatesExisting: true));

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Should().ContainSingle().Which.Rule.Should().Be(CustomerErrors.BusinessUnitNotAllowed);
        known.Version.Should().Be(1);
    }

    [Fact]
    public async Task A_new_customer_has_the_single_unit_of_the_client_if_the_form_has_none()
    {
        _caller = _caller with { BusinessUnits = ["DEFAULT"] };
        var form = new CustomerForm("any customer", new("any")) { InitialStatus = CustomerStatus.Pending };

        await Create(new(CustomerDraftBuilder.Individual() with { RequestedForm = form, SourceOfRiskLevel = null }));

        _customers.All.Single().BusinessUnit.Should().Be("DEFAULT");
    }

    [Fact]
    public void Defects_of_the_data_and_of_the_contents_are_found_together()
    {
        var rules = new CreateCustomerRules(new(FakeClassifiers.Seeded, new(_caller), TimeProvider.System));
        var contents = ContentInputs.None with { Findings = [Finding.Of(DocumentContentErrors.Empty, "/front")] };

        rules.Findings(new(CustomerDraftBuilder.Individual() with { ExternalId = null }) { Contents = contents }).Select(found => found.Path)
            .Should().Equal("/customerExtId", "/front");
        rules.Findings(new(CustomerDraftBuilder.Individual())).Should().BeEmpty();
    }

    [Fact]
    public async Task Used_numbers_and_a_used_address_are_reported_together_and_the_customer_is_the_subject()
    {
        var known = Known();
        _customers.EmailKeys.Add(Customer.EmailKeyOf("Ana@Example.org"));
        var draft = CustomerDraftBuilder.Individual() with { CommunicationNumber = known.CommunicationNumber };

        var found = await Stored(draft with { Profile = draft.Profile with { Email = "ana@example.org" } });

        found.Should().Equal(CustomerErrors.CommunicationNumberUsed, CustomerErrors.EmailTaken, CustomerErrors.AlreadyExists);
        _trail.Customer.Should().Be(known.Id);
    }

    [Fact]
    public async Task Unused_numbers_and_an_unused_address_have_no_finding()
    {
        var draft = CustomerDraftBuilder.Individual();

        (await Stored(draft with { Profile = draft.Profile with { Email = "ana@example.org" } })).Should().BeEmpty();
        _trail.Customer.Should().BeNull();
    }

    [Fact]
    public async Task An_existing_customer_is_rejected_unless_the_request_updates_it()
    {
        Known();

        (await Stored(CustomerDraftBuilder.Individual())).Should().Equal(CustomerErrors.AlreadyExists);
        (await Stored(CustomerDraftBuilder.Individual(), updatesExisting: true)).Should().BeEmpty();
        (await Stored(CustomerDraftBuilder.Organization() with { ExternalId = "IND_1" }, updatesExisting: true)).Should().Equal(CustomerErrors.EntityTypeChanged);
    }

    [Fact]
    public void The_audit_trail_has_the_number_of_the_request_or_else_the_external_id()
    {
        var draft = CustomerDraftBuilder.Individual();

        (new CreateCustomer(draft).Reference, new CreateCustomer(draft).AuditUser).Should().Be((draft.CommunicationNumber, "Clerk"));
        new CreateCustomer(draft with { CommunicationNumber = null }).Reference.Should().Be("IND_1");
    }

    private Task<CustomerView> Create(CreateCustomer command) =>
        new CreateCustomerHandler(
            _customers, new(_caller), FakeClassifiers.Seeded, new FakeLevels().For(_caller), new(_contents, _contents, _caller, _trail, _numbers, _clock), _caller, _trail, _numbers, _clock).Handle(command, default);

    private async Task<IEnumerable<Rule>> Stored(CustomerDraft draft, bool updatesExisting = false) =>
        (await new CreateCustomerDatabaseRules(_customers, new(new(_caller)), _caller, _trail).Findings(new(draft, updatesExisting), default)).Select(found => found.Rule);

    private Customer Known(string? unit = null)
    {
        var draft = CustomerDraftBuilder.Individual();
        var customer = Customer.Register(draft with { Profile = draft.Profile with { BusinessUnit = unit } }, Seed.Classifiers, Bank, 7, CustomerDraftBuilder.Morning);
        _customers.Add(customer);
        return customer;
    }

    private sealed class Contents : IDocumentContents, IContentProtection
    {
        public List<DocumentContent> Kept { get; } = [];

        public void Add(DocumentContent content) => Kept.Add(content);

        public ProtectedContent Protect(Guid id, AccountId account, PlainContent content) => throw new NotSupportedException();

        public byte[] Unprotect(IEncryptedContent content) => throw new NotSupportedException();
    }
}
