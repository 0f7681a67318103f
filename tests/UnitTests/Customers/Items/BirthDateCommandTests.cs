using Onboarding.Application.Customers.StateBirthDate;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.UnitTests.Common.Fakes;
using Onboarding.UnitTests.Dialects.Amlyze;

namespace Onboarding.UnitTests.Customers.Items;

/// <summary>A date of birth that a person adds to a customer.</summary>
public class BirthDateCommandTests
{
    private readonly FixedClock _clock = new(new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero));
    private readonly FakeCustomers _customers = new();
    private readonly FakeTrail _trail = new();

    [Theory]
    [InlineData("1971-04-02", "")]
    [InlineData("1971-04", "")]
    [InlineData("1971", "")]
    [InlineData("1900", "")]
    [InlineData("1899-12-31", "invalid_birth_date")]
    [InlineData("2026-05-06", "")]
    [InlineData("2026-05-07", "invalid_birth_date")]
    [InlineData("2027", "invalid_birth_date")]
    [InlineData("2.4.1971", "invalid_birth_date")]
    [InlineData(" ", "member_missing")]
    [InlineData(null, "member_missing")]
    public void A_date_is_as_exact_as_it_is_known_and_possible(string? text, string code) => string.Join(' ', new StateBirthDateRules(_clock)
        .Findings(new(CustomerId.New(_clock.Now), text)).Select(one => $"{one.Code}")).Should().Be(code);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_person_gets_the_date_also_after_the_end_of_the_relationship(bool isClosed)
    {
        var customer = Known(CustomerDraftBuilder.Individual());
        if (isClosed)
        {
            customer.Close(new(2026, 5, 6), "ieva", _clock.Now);
        }

        await State(customer.Id);

        (customer.Profile.BirthDate, _trail.Customer).Should().Be((PartialDate.Parse("1980-01"), customer.Id));
    }

    [Fact]
    public async Task Only_a_person_has_a_date_of_birth_and_only_its_account_adds_it()
    {
        var (organization, person) = (Known(CustomerDraftBuilder.Organization()), Known(CustomerDraftBuilder.Individual()));

        (await FluentActions.Awaiting(() => State(organization.Id)).Should().ThrowAsync<RuleBroken>()).Which.Findings[0].Code
            .Should().Be("not_a_person");
        await FluentActions.Awaiting(() => State(person.Id, new FakeCaller { Account = new("other") })).Should().ThrowAsync<NotFound>();
        await FluentActions.Awaiting(() => State(CustomerId.New(_clock.Now))).Should().ThrowAsync<NotFound>();
    }

    private Customer Known(CustomerDraft draft)
    {
        var customer = draft.Registered();
        _customers.Add(customer);
        return customer;
    }

    private Task<CustomerId> State(CustomerId id, FakeCaller? caller = null) => new StateBirthDateHandler(
        _customers, FakeClassifiers.Seeded, new FakeLevels().Floors, caller ?? new FakeCaller(), _trail, _clock).Handle(new(id, "1980-01"), default);
}
