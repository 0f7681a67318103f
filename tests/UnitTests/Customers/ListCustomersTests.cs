using Onboarding.Application.Common;
using Onboarding.Application.Customers.ListCustomers;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Customers;

public class ListCustomersTests
{
    private readonly FakeCustomers _customers = new()
    {
        Rows =
        {
            new() { Number = 1, Account = "default", ExternalId = "X_1", Status = "ACTIVE", RiskLevel = "LOW", Category = "IND", Name = "Ana Rosa" },
            new() { Number = 2, Account = "other", ExternalId = "Y_1" },
            new() { Number = 3, Account = "default", ExternalId = "X_3" },
            new() { Number = 4, Account = "default", ExternalId = "X_4" },
        },
    };

    [Fact]
    public async Task A_page_has_the_number_after_which_the_next_begins_and_the_last_has_none()
    {
        var first = await List(new FakeCaller(), new() { Limit = 2 });
        var last = await List(new FakeCaller(), new() { Limit = 2, After = first.Next });

        (first.Next, last.Next).Should().Be(("3", null));
        first.Items.Concat(last.Items).Select(row => row.ExternalId).Should().Equal("X_1", "X_3", "X_4");
        var shown = first.Items[0];
        (shown.Number, shown.Status, shown.RiskLevel, shown.Category, shown.Name).Should().Be((1, "ACTIVE", "LOW", "IND", "Ana Rosa"));
    }

    [Fact]
    public async Task A_caller_that_sees_every_account_lists_the_customers_of_all() =>
        (await List(new FakeCaller { SeesEveryAccount = true }, new())).Items.Select(row => row.Number).Should().Equal(1, 2, 3, 4);

    [Theory]
    [InlineData("ACTIVE", "HIGH", "ORGANIZATION", "")]
    [InlineData(null, null, null, "")]
    [InlineData("active", null, null, "status must be one of PENDING, ACTIVE, REJECTED, SUSPENDED, CLOSED")]
    [InlineData(null, "HUGE", null, "riskLevel must be one of NONE, LOW, MEDIUM, HIGH, EXTREME")]
    [InlineData(null, null, "", "entityType must be one of INDIVIDUAL, ORGANIZATION")]
    public void Status_level_and_type_must_be_known_codes(string? status, string? level, string? type, string messages)
    {
        var result = new ListCustomersValidator().Validate(new ListCustomers { Status = status, RiskLevel = level, EntityType = type });

        string.Join('\n', result.Errors.Select(error => error.ErrorMessage)).Should().Be(messages);
        result.Errors.Where(error => error.ErrorCode != Paging.InvalidParameter).Should().BeEmpty();
    }

    [Theory]
    [InlineData(200, "7", true)]
    [InlineData(201, null, false)]
    [InlineData(0, null, false)]
    [InlineData(1, "x", false)]
    public void A_page_has_1_to_200_entries_and_begins_after_a_number(int limit, string? after, bool isValid) =>
        new ListCustomersValidator().Validate(new ListCustomers { Limit = limit, After = after }).IsValid.Should().Be(isValid);

    [Theory]
    [InlineData("changedAt", null, null, true)]
    [InlineData("-changedAt", "2026-01-01", "7-8", true)]
    [InlineData("-number", null, "7", true)]
    [InlineData("changedAt", null, "7", false)]
    [InlineData("number", null, "7-8", false)]
    [InlineData("name", null, null, false)]
    [InlineData(null, "2026-01-01", null, false)]
    [InlineData("number", "2026-01-01", null, false)]
    [InlineData("changedAt", "yesterday", null, false)]
    public void An_order_and_a_place_must_belong_together(string? sort, string? since, string? after, bool isValid) =>
        new ListCustomersValidator().Validate(new ListCustomers { Sort = sort, ChangedSince = since, After = after }).IsValid.Should().Be(isValid);

    [Fact]
    public async Task The_place_of_a_list_by_change_has_its_time()
    {
        _customers.Rows.Clear();
        var at = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
        _customers.Rows.AddRange(Enumerable.Range(1, 2).Select(number => new Application.Customers.Contracts.StoredCustomer
        {
            Number = number,
            Account = "default",
            ExternalId = "X",
            ChangedAt = at,
        }));

        (await List(new FakeCaller(), new() { Limit = 1, Sort = "changedAt" })).Next.Should().Be($"{at.UtcTicks}-1");
        (await List(new FakeCaller(), new() { Limit = 1 })).Next.Should().Be("1");
    }

    [Fact]
    public async Task Only_a_query_that_asks_for_the_number_of_customers_gets_it()
    {
        (await List(new FakeCaller(), new() { Count = true })).Count.Should().Be(new BoundedCount(4, true));
        (await List(new FakeCaller(), new() { Count = false })).Count.Should().BeNull();
    }

    private Task<Page<CustomerListItem>> List(FakeCaller caller, ListCustomers query) => new ListCustomersHandler(_customers, NoReviews.Instance, caller).Handle(query, default);
}
