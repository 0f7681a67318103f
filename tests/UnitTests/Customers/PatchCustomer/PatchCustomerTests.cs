using Onboarding.Application.Customers;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.PatchCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Documents;
using Onboarding.Domain.Customers.Patches;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers.PatchCustomer;

public class PatchCustomerTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly CustomerForm Form = new("any customer", new DialectName("any")) { InitialStatus = CustomerStatus.Pending };

    [Fact]
    public async Task The_members_of_the_patch_are_changed_and_the_others_stay()
    {
        var customer = Customer("A-1");
        var ports = new Ports(customer);

        await Send(ports, customer.Id, new() { LastName = Change.To<string?>("Smith"), FirstName = Change.To<string?>(null) });

        (customer.Profile.FirstName, customer.Profile.LastName, customer.Profile.BirthCountry, customer.Version, customer.ChangedBy).Should().Be((null, "Smith", "LT", 2, "Clerk"));
        ports.Concerned.Should().Equal(customer.Id);
    }

    [Fact]
    public async Task Every_defect_is_reported_at_once_including_a_used_number()
    {
        var (customer, other) = (Customer("A-1"), Customer("A-2", number: 2));
        var patch = new CustomerPatch { ExternalId = Change.To<string?>("A-2"), BirthCountry = Change.To<string?>("ZZ") };
        var contents = ContentInputs.None with { Findings = [Finding.Of(DocumentContentErrors.Empty, "/front")] };

        (await Rejected(new Ports(customer, other), customer.Id, patch, contents)).Should().Equal(CustomerErrors.BirthCountryUnknown, DocumentContentErrors.Empty, CustomerErrors.AlreadyExists);
        (await Rejected(new Ports(customer), customer.Id, patch, contents)).Should().Equal(CustomerErrors.BirthCountryUnknown, DocumentContentErrors.Empty);
    }

    [Fact]
    public async Task A_customer_of_the_other_type_is_rejected_for_that_reason_alone()
    {
        var (customer, other) = (Customer("A-1"), Customer("A-2", number: 2));
        var patch = new CustomerPatch { OnlyFor = EntityType.Organization, ExternalId = Change.To<string?>("A-2"), BirthCountry = Change.To<string?>("ZZ") };

        (await Rejected(new Ports(customer, other), customer.Id, patch)).Should().Equal(CustomerErrors.EntityTypeChanged);
    }

    [Fact]
    public async Task A_closed_customer_is_changed_only_if_the_command_includes_closed_customers()
    {
        var customer = Customer("A-1");
        customer.Close(new(2026, 6, 1), "Bank", Now);
        var (ports, patch) = (new Ports(customer), new CustomerPatch { LastName = Change.To<string?>("Smith") });

        await FluentActions.Awaiting(() => Send(ports, customer.Id, patch)).Should().ThrowAsync<NotFound>();
        await Send(ports, CustomerHandle.OfNumber("1"), patch, includeClosed: true);

        (customer.Profile.LastName, customer.Status).Should().Be(("Smith", CustomerStatus.Closed));
    }

    [Fact]
    public async Task A_customer_of_another_account_is_not_found()
    {
        var customer = Customer("A-1");

        await FluentActions.Awaiting(() => Send(new Ports(customer) { Account = new AccountId("other") }, customer.Id, new())).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task A_customer_of_another_business_unit_does_not_exist_for_a_patch()
    {
        var draft = CustomerDraftBuilder.Individual();
        var customer = Domain.Customers.Customer.Register(
            draft with { Profile = draft.Profile with { BusinessUnit = "DEFAULT" } }, Seed.Classifiers, AccountId.Default, 1, Now);

        await FluentActions.Awaiting(() => Send(new Ports(customer) { BusinessUnits = ["OTHER"] }, customer.Id, new() { LastName = Change.To<string?>("Smith") }))
            .Should().ThrowAsync<NotFound>();

        customer.Version.Should().Be(1);
    }

    [Fact]
    public async Task Contents_of_the_patch_are_stored()
    {
        var customer = Customer("A-1");
        var ports = new Ports(customer);
        var (document, file) = (DocumentId.New(Now), PlainContent.From([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], 100, new ValidationContext([]), "x")!);

        await Send(ports, customer.Id, new(), new(document, [(DocumentPurpose.Front, ports.Vault.Protect(file))], []));

        ports.Contents.Should().ContainSingle().Which.DocumentId.Should().Be(document);
    }

    [Fact]
    public async Task A_patch_is_made_only_in_the_state_that_was_read()
    {
        var customer = Customer("A-1");
        var ports = new Ports(customer);

        await Stale.Rejects(() => new PatchCustomerHandler(
            ports, ports, new FakeLevels().Floors, ports.Vault, ports, ports, TimeProvider.System, Stale.Version)
                .Handle(new(customer.Id, Form, "Clerk", new()), default));

        customer.Version.Should().Be(1);
    }

    private static Customer Customer(string externalId, long number = 1) => Domain.Customers.Customer.Register(
        new() { RequestedForm = Form, Requester = "x", ExternalId = externalId, EntityType = EntityType.Individual, Profile = new() { FirstName = "Ana", LastName = "Rosa", BirthCountry = "LT" } },
        Seed.Classifiers, AccountId.Default, number, Now);

    private static async Task Send(Ports ports, CustomerHandle id, CustomerPatch patch, ContentInputs? contents = null, bool includeClosed = false) =>
        await new PatchCustomerHandler(ports, ports, new FakeLevels().Floors, ports.Vault, ports, ports, TimeProvider.System, new())
            .Handle(new(id, Form, "Clerk", patch) { IncludeClosed = includeClosed, Contents = contents ?? ContentInputs.None }, default);

    private static async Task<IEnumerable<Rule>> Rejected(Ports ports, CustomerId id, CustomerPatch patch, ContentInputs? contents = null) =>
        (await FluentActions.Awaiting(() => Send(ports, id, patch, contents)).Should().ThrowAsync<InvalidInput>()).Which.Findings.Select(finding => finding.Rule);
}
