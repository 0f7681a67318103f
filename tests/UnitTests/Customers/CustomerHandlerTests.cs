using Onboarding.Application.Customers;
using Onboarding.Application.Customers.CloseCustomer;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.FindCustomer;
using Onboarding.Application.Customers.GetLink;
using Onboarding.Application.Customers.LinkCustomer;
using Onboarding.Application.Customers.ListOpenCustomers;
using Onboarding.Application.Customers.LookUpNationalCode;
using Onboarding.Application.Customers.ReadCustomer;
using Onboarding.Application.Customers.RebuildNameKeys;
using Onboarding.Application.Customers.UnlinkCustomer;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Links;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;
using Onboarding.UnitTests.ReferenceData;

namespace Onboarding.UnitTests.Customers;

public class CustomerHandlerTests
{
    private readonly FixedClock _clock = new(new(2026, 1, 2, 23, 0, 0, TimeSpan.Zero));
    private readonly FakeCustomers _customers = new();
    private readonly FakeTrail _trail = new();
    private readonly Links _links = new();
    private readonly FakeCaller _caller = new();

    [Fact]
    public async Task Close_sets_the_current_date()
    {
        var customer = Known(1);

        await Close(customer.Id);

        (customer.Status, customer.ClosingDate, _trail.Customer).Should().Be((CustomerStatus.Closed, new DateOnly(2026, 1, 2), customer.Id));
    }

    [Fact]
    public async Task A_closed_customer_is_not_found_by_close_and_by_find()
    {
        var customer = Known(1);
        await Close(customer.Id);

        foreach (var act in new Func<Task>[] { () => Close(customer.Id), () => Find(customer.Id), () => Close(CustomerId.New(_clock.Now)) })
        {
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    [Fact]
    public async Task A_customer_of_another_business_unit_does_not_exist_for_changes()
    {
        var (child, parent) = (Known(1, "DEFAULT"), Known(2));
        var foreign = _caller with { BusinessUnits = ["OTHER"] };
        var acts = new Func<Task>[]
        {
            () => new CloseCustomerHandler(_customers, foreign, _trail, _clock, new()).Handle(new(child.Id, "ieva"), default),
            () => new LinkCustomerHandler(_customers, _links, foreign, _trail, _clock, new()).Handle(new(child.Id, parent.Number, "ieva"), default),
            () => new UnlinkCustomerHandler(_customers, _links, foreign, _trail, new()).Handle(new(child.Id, "ieva"), default),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }

        var asParent = () => new LinkCustomerHandler(_customers, _links, foreign, _trail, _clock, new()).Handle(new(parent.Id, child.Number, "ieva"), default);
        (await asParent.Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(LinkErrors.ParentUnknown);
        child.Status.Should().NotBe(CustomerStatus.Closed);
        _links.All.Should().BeEmpty();
    }

    [Fact]
    public async Task Name_keys_are_rebuilt_from_the_given_customer_until_none_is_left()
    {
        (Known(1), Known(2)).Should().NotBeNull();
        var handler = new RebuildNameKeysHandler(_customers);

        long?[] steps = [await handler.Handle(new(0), default), await handler.Handle(new(1), default), await handler.Handle(new(2), default)];

        steps.Should().Equal(1, 2, null);
    }

    [Fact]
    public async Task Link_and_unlink_return_child_and_parent()
    {
        var (child, parent) = (Known(1), Known(2));

        var linked = await Link(child.Id, 2);
        var read = await new GetLinkHandler(_customers, _links, _caller, _trail).Handle(new(CustomerHandle.OfNumber("1"), "ieva"), default);
        var unlinked = await Unlink(child.Id);

        new[] { linked, read, unlinked }.Should().OnlyContain(link => link == new LinkItem(1, 2));
        _links.All.Should().BeEmpty();
        _links.Requested.Should().Be(parent.Number, "the ancestors of the parent decide whether the link would close a circle");
        _trail.Customer.Should().Be(child.Id);
        await ((Func<Task>)(() => Unlink(child.Id))).Should().ThrowAsync<NotFound>();
    }

    [Fact]
    public async Task An_unknown_parent_is_reported_at_its_field()
    {
        var act = () => Link(Known(1).Id, 2);

        (await act.Should().ThrowAsync<RuleBroken>()).Which.Findings.Should().ContainSingle().Which.Should().Match<Finding>(found => found.Rule == LinkErrors.ParentUnknown && found.Path == "/link/parent");
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("-1", false)]
    [InlineData("x", false)]
    [InlineData("99999999999999999999", false)]
    public async Task A_customer_is_read_by_the_number_that_was_sent(string number, bool isFound)
    {
        var customer = Known(1);
        var query = new ReadCustomer("ieva", CustomerHandle.OfNumber(number));

        query.Reference.Should().Be(number);
        var act = () => Read(query);
        if (isFound)
        {
            (await act()).Id.Should().Be(customer.Id);
            _trail.Customer.Should().Be(customer.Id);
        }
        else
        {
            await act.Should().ThrowAsync<NotFound>();
            _trail.Customer.Should().BeNull();
        }
    }

    [Fact]
    public async Task A_customer_is_read_by_external_id_even_if_closed()
    {
        var customer = Known(1);
        await Close(customer.Id);
        var query = new ReadCustomer("ieva", null, customer.ExternalId);

        (await Read(query)).Status.Should().Be(CustomerStatus.Closed);
        query.Reference.Should().Be(customer.ExternalId);
        (await Find(Known(2).Id)).Number.Should().Be(2);
    }

    [Fact]
    public async Task A_national_code_finds_the_one_customer_that_has_it()
    {
        var handler = new LookUpNationalCodeHandler(_customers, _caller, _trail);
        var (one, other) = (new CustomerKey(CustomerId.New(_clock.Now), 1), new CustomerKey(CustomerId.New(_clock.Now), 2));

        await ((Func<Task>)(() => handler.Handle(new("ieva", "c"), default))).Should().ThrowAsync<NotFound>();
        _customers.Marks.Add(one);
        (await handler.Handle(new("ieva", "c"), default)).Should().Be(one);
        _trail.Customer.Should().Be(one.Id);
        _customers.Marks.Add(other);
        (await ((Func<Task>)(() => handler.Handle(new("ieva", "c"), default))).Should().ThrowAsync<RuleBroken>()).Which.Findings.Single().Rule.Should().Be(CustomerErrors.NationalCodeAmbiguous);
    }

    [Fact]
    public async Task Open_customers_are_listed_in_numbered_pages()
    {
        Known(1);
        Known(2);
        Known(3);

        var page = await new ListOpenCustomersHandler(_customers, FakeClassifiers.Seeded, _caller).Handle(new(Page: 2, PerPage: 2), default);

        (page.Items.Single().Number, page.Total).Should().Be((3, 3));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 200, true)]
    [InlineData(0, 20, false)]
    [InlineData(1, 0, false)]
    [InlineData(1, 201, false)]
    public void A_numbered_page_has_1_to_200_entries(int page, int perPage, bool isValid) => new ListOpenCustomersValidator().Validate(new ListOpenCustomers(page, perPage)).IsValid.Should().Be(isValid);

    [Theory]
    [InlineData("", false)]
    [InlineData("ieva", true)]
    public void A_change_requires_an_audit_user(string user, bool isValid)
    {
        var id = CustomerId.New(_clock.Now);
        new CloseCustomerValidator().Validate(new CloseCustomer(id, user)).IsValid.Should().Be(isValid);
        new LinkCustomerValidator().Validate(new LinkCustomer(id, 1, user)).IsValid.Should().Be(isValid);
        new UnlinkCustomerValidator().Validate(new UnlinkCustomer(id, user)).IsValid.Should().Be(isValid);
        new CloseCustomerValidator().Validate(new CloseCustomer(id, new('x', 257))).IsValid.Should().BeFalse();
    }

    [Fact]
    public async Task A_change_is_made_only_in_the_state_that_was_read()
    {
        var (child, parent) = (Known(1), Known(2));
        await Link(child.Id, parent.Number);

        await Stale.Rejects(
            () => new CloseCustomerHandler(_customers, _caller, _trail, _clock, Stale.Version).Handle(new(child.Id, "ieva"), default),
            () => new LinkCustomerHandler(_customers, _links, _caller, _trail, _clock, Stale.Version)
                .Handle(new(child.Id, parent.Number, "ieva"), default),
            () => new UnlinkCustomerHandler(_customers, _links, _caller, _trail, Stale.Version).Handle(new(child.Id, "ieva"), default));

        (child.Status == CustomerStatus.Closed, _links.All.Count).Should().Be((false, 1));
    }

    private async Task Close(CustomerId id) => await new CloseCustomerHandler(_customers, _caller, _trail, _clock, new()).Handle(new(id, "ieva"), default);

    private Task<CustomerView> Find(CustomerId id) => new FindCustomerHandler(_customers, FakeClassifiers.Seeded, _caller).Handle(new(id), default);

    private Task<CustomerView> Read(ReadCustomer query) => new ReadCustomerHandler(_customers, FakeClassifiers.Seeded, _caller, _trail).Handle(query, default);

    private Task<LinkItem> Link(CustomerId child, long parent) => new LinkCustomerHandler(_customers, _links, _caller, _trail, _clock, new()).Handle(new(child, parent, "ieva"), default);

    private Task<LinkItem> Unlink(CustomerId child) => new UnlinkCustomerHandler(_customers, _links, _caller, _trail, new()).Handle(new(child, "ieva"), default);

    private Customer Known(long number, string? unit = null)
    {
        var draft = CustomerDraftBuilder.Individual() with { ExternalId = $"X_{number}" };
        var customer = Customer.Register(draft with { Profile = draft.Profile with { BusinessUnit = unit } }, Seed.Classifiers, AccountId.Default, number, CustomerDraftBuilder.Morning);
        _customers.Add(customer);
        return customer;
    }

    private sealed class Links : ICustomerLinks
    {
        private readonly CustomerHierarchy _hierarchy = CustomerHierarchy.Register(AccountId.Default);

        public List<CustomerLink> All { get; } = [];

        public long? Requested { get; private set; }

        public Task<CustomerHierarchy> Hierarchy(AccountId account, CancellationToken cancellationToken) => Task.FromResult(_hierarchy);

        public Task<CustomerLink?> Of(long child, CancellationToken cancellationToken) => Task.FromResult(All.SingleOrDefault(one => one.Child == child));

        public Task<IReadOnlyList<long>> Above(long number, CancellationToken cancellationToken)
        {
            Requested = number;
            return Task.FromResult<IReadOnlyList<long>>([]);
        }

        public void Add(CustomerLink link) => All.Add(link);

        public void Remove(CustomerLink link) => All.Remove(link);
    }
}
