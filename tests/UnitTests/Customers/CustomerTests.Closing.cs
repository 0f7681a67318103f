using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Risk.Contracts;
using static Onboarding.UnitTests.Dialects.Amlyze.CustomerDraftBuilder;

namespace Onboarding.UnitTests.Customers;

public partial class CustomerTests
{
    public static TheoryData<SourceOfRiskLevel> Sources => [SourceOfRiskLevel.Import, SourceOfRiskLevel.Evaluate];

    [Theory, MemberData(nameof(Sources))]
    public void Close_without_date_is_rejected_as_C013(SourceOfRiskLevel source) => AssertRejected<InvalidInput>(
        CustomerErrors.ClosingDateMissing,
        () => (Individual() with { SourceOfRiskLevel = source, Status = CustomerStatus.Closed }).Registered());

    [Theory, MemberData(nameof(Sources))]
    public void Date_without_close_is_rejected_as_C013a(SourceOfRiskLevel source) => AssertRejected<InvalidInput>(
        CustomerErrors.ClosingDateForbidden,
        () => (Individual() with { SourceOfRiskLevel = source, ClosingDate = Day }).Registered());

    [Fact]
    public void Date_without_any_status_is_rejected_as_C013a() =>
        AssertRejected<InvalidInput>(CustomerErrors.ClosingDateForbidden, () => (Evaluated() with { ClosingDate = Day }).Registered());

    [Fact]
    public void A_simplified_customer_may_have_a_date_with_ACTIVE() =>
        (Simplified() with { ClosingDate = Day }).Registered().ClosingDate.Should().Be(Day);

    [Fact]
    public void Close_of_a_simplified_customer_without_date_is_rejected_as_C013() => AssertRejected<InvalidInput>(
        CustomerErrors.ClosingDateMissing, () => (Simplified() with { Status = CustomerStatus.Closed }).Registered());

    [Fact]
    public void An_imported_customer_may_be_registered_as_closed()
    {
        var customer = Individual().Closed().Registered();

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, Day));
    }

    [Fact]
    public void CLOSED_is_ignored_when_an_evaluated_customer_is_created()
    {
        var customer = Evaluated().Closed().Registered();

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Pending, null));
    }

    [Fact]
    public void An_update_with_EVALUATE_closes_at_once()
    {
        var customer = Individual().Registered().UpdatedBy(Evaluated().Closed());

        (customer.Status, customer.ClosingDate, customer.RiskLevel).Should().Be((CustomerStatus.Closed, Day, RiskLevel.Low));
    }

    [Fact]
    public void A_closed_customer_stays_closed_when_evaluated_again()
    {
        var customer = Individual().Closed().Registered().UpdatedBy(Evaluated());

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Closed, Day));
    }

    [Fact]
    public void An_import_reopens_a_closed_customer()
    {
        var customer = Individual().Closed().Registered().UpdatedBy(Individual());

        (customer.Status, customer.ClosingDate).Should().Be((CustomerStatus.Active, null));
    }

    [Theory, MemberData(nameof(NotClosed))]
    public void A_customer_that_is_not_closed_can_be_closed(CustomerStatus status)
    {
        var customer = Imported(status).Registered();

        customer.Close(Day, "Chief", Noon);

        (customer.Status, customer.ClosingDate, customer.ChangedBy, customer.ChangedAt, customer.Version).Should().Be((CustomerStatus.Closed, Day, "Chief", Noon, 2));
    }

    [Fact]
    public void A_closed_customer_cannot_be_closed_again()
    {
        var customer = Individual().Closed().Registered();

        FluentActions.Invoking(() => customer.Close(Day.AddDays(1), "Chief", Noon)).Should().Throw<InvalidOperationException>();

        (customer.Status, customer.ClosingDate, customer.ChangedBy, customer.Version).Should().Be((CustomerStatus.Closed, Day, "Clerk", 1), "the customer does not change");
    }

    public static TheoryData<CustomerStatus> NotClosed => [.. Enum.GetValues<CustomerStatus>().Where(status => status != CustomerStatus.Closed)];

    private static CustomerDraft Imported(CustomerStatus status) => Individual() with { Status = status };
}
