using System.Text.Json;
using Onboarding.Application.Customers.CompareVersions;
using Onboarding.Application.Customers.Contracts;
using Onboarding.Application.Customers.GetCustomer;
using Onboarding.Application.Customers.ListVersions;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Customers;

/// <summary>The queries of a customer and its versions.</summary>
public class VersionTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly FakeCustomers _customers = new();
    private readonly FakeCaller _caller = new() { Account = new("A") };
    private readonly StoredCustomer _present = new()
    {
        Id = Guid.NewGuid(),
        Number = 7,
        Account = "A",
        ExternalId = "X",
        EntityType = "INDIVIDUAL",
        Kind = "REGULAR",
        Status = "ACTIVE",
        Name = "Ana Rosa",
        Version = 3,
        CreatedAt = At,
        ChangedAt = At.AddDays(2),
        ChangedBy = "ieva",
        Document = """{"firstName":"Ana"}"""u8.ToArray(),
    };

    public VersionTests()
    {
        _customers.Rows.Add(_present);
        _customers.Past.Add((new(1, At, "jonas"), """{"status":"PENDING","firstName":"Anna"}"""));
        _customers.Past.Add((new(2, At.AddDays(1), "ieva"), """{"status":"ACTIVE","firstName":"Anna"}"""));
    }

    [Fact]
    public async Task Versions_are_listed_from_the_first_to_the_current_one()
    {
        // A version that was replaced while the list was read is not a past version yet.
        _customers.Past.Add((new(3, At.AddDays(2), "ieva"), "{}"));

        var page = await new ListVersionsHandler(_customers, _caller).Handle(new(_present.Id), default);

        page.Items.Select(one => (one.Version, one.ChangedAt, one.ChangedBy, one.IsCurrent)).Should().Equal(
            (1, At, "jonas", false), (2, At.AddDays(1), "ieva", false), (3, At.AddDays(2), "ieva", true));
        page.Next.Should().BeNull();
    }

    [Fact]
    public async Task Two_versions_differ_in_the_fields_that_changed()
    {
        var between = await Compare(1, 2);
        var toPresent = await Compare(2, 3);

        (between.CustomerId, between.From, between.To).Should().Be((_present.Id, 1, 2));
        between.Changes.Select(change => (change.Path, change.From?.GetString(), change.To?.GetString())).Should().Equal(("/status", "PENDING", "ACTIVE"));
        toPresent.Changes.Should().ContainSingle(change => change.Path == "/firstName").Which.To!.Value.GetString().Should().Be("Ana");
        (await Compare(3, 3)).Changes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_missing_customer_or_version_is_not_found()
    {
        var acts = new Func<Task>[]
        {
            () => Compare(2, 4),
            () => Compare(0, 3),
            () => new CompareVersionsHandler(_customers, _caller).Handle(new(Guid.NewGuid(), 1, 2), default),
            () => new CompareVersionsHandler(_customers, new FakeCaller()).Handle(new(_present.Id, 1, 2), default),
            () => new ListVersionsHandler(_customers, new FakeCaller()).Handle(new(_present.Id), default),
            () => new GetCustomerHandler(_customers, NoReviews.Instance, new FakeCaller()).Handle(new(_present.Id), default),
            () => new GetCustomerByExternalIdHandler(_customers, NoReviews.Instance, new FakeCaller()).Handle(new("X"), default),
            () => new GetCustomerByExternalIdHandler(_customers, NoReviews.Instance, _caller).Handle(new("Y"), default),
        };

        foreach (var act in acts)
        {
            await act.Should().ThrowAsync<NotFound>();
        }
    }

    [Fact]
    public async Task A_customer_is_read_by_identity_and_external_id()
    {
        (await new GetCustomerHandler(_customers, NoReviews.Instance, _caller).Handle(new(_present.Id), default)).Should().BeSameAs(_present);
        (await new GetCustomerByExternalIdHandler(_customers, NoReviews.Instance, new FakeCaller { SeesEveryAccount = true }).Handle(new("X"), default)).Should().BeSameAs(_present);
    }

    [Fact]
    public async Task A_caller_that_sees_every_account_gets_the_customer_of_its_own_account_first()
    {
        var customers = new FakeCustomers { Rows = { new() { Account = "bank", ExternalId = "X" }, new() { Account = "default", ExternalId = "X" }, new() { Account = "bank", ExternalId = "Y" } } };
        var handler = new GetCustomerByExternalIdHandler(customers, NoReviews.Instance, new FakeCaller { SeesEveryAccount = true });

        (await handler.Handle(new("X"), default)).Account.Should().Be("default");
        (await handler.Handle(new("Y"), default)).Account.Should().Be("bank");
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "")]
    [InlineData("""{"a":1}""", """{"a":1.0}""", "/a 1>1.0")]
    [InlineData("""{"a":1}""", "{}", "/a 1>")]
    [InlineData("{}", """{"a":true}""", "/a >true")]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"b":3,"c":2}}""", "/a/b 1>3")]
    [InlineData("""{"a":{"b":1}}""", "{}", "/a/b 1>")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,3,4]}""", "/a/1 2>3 /a/2 >4")]
    [InlineData("""{"a":[1]}""", "{}", "/a/0 1>")]
    [InlineData("""{"a/b":1,"c~d":1}""", """{"a/b":2,"c~d":2}""", "/a~1b 1>2 /c~0d 1>2")]
    [InlineData("""{"a":null}""", """{"a":1}""", "/a null>1")]
    public void A_difference_has_the_pointer_of_each_value(string from, string to, string changes) => string.Join(' ', JsonDifference
        .Between(JsonElement.Parse(from), JsonElement.Parse(to)).Select(change => $"{change.Path} {change.From?.GetRawText()}>{change.To?.GetRawText()}")).Should().Be(changes);

    [Fact]
    public void The_JSON_of_a_customer_has_columns_and_document_and_omits_missing_values()
    {
        var json = JsonElement.Parse(CustomerJsonTests.Written(_present));

        json.EnumerateObject().Select(member => member.Name).Should().Equal(
            "id", "number", "account", "externalId", "entityType", "standing", "status", "name", "version", "createdAt", "changedAt", "changedBy", "firstName");
        JsonElement.Parse(CustomerJsonTests.Written(new() { Document = "{}"u8.ToArray() })).TryGetProperty("firstName", out _).Should().BeFalse();
    }

    private Task<VersionDifference> Compare(int from, int to) => new CompareVersionsHandler(_customers, _caller).Handle(new(_present.Id, from, to), default);
}
