using Onboarding.Application.Dialects.Amlyze;
using Onboarding.Application.Notifications.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Domain.Customers;
using Onboarding.Domain.Customers.Contracts;
using Onboarding.Domain.Notifications;
using Onboarding.Domain.Notifications.Contracts;
using Onboarding.Domain.Risk.Contracts;

namespace Onboarding.UnitTests.Dialects.Amlyze.Events;

public class AmlyzeEventMapTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 8, 0, 0, 123, TimeSpan.Zero);
    private static readonly CustomerId Id = new(Guid.NewGuid());
    private static readonly AssessmentSubject Customer = new(AccountId.Default, Id, "X", "N", IsLead: false, new("7d0f3c52-1f7a-4f0e-8f5e-0f9d6b1f2a33"));
    private static readonly AssessmentSubject Lead = Customer with { IsLead = true };
    private static readonly AssessmentVerdict Verdict = new(RiskLevel.High, RiskLevel.Medium, DecisionType.Accepted, "01");
    private static readonly ObservedState Before = new(null, false, true, null, RiskLevel.Low, CustomerStatus.Active);

    public static TheoryData<IDomainEvent, string, string> Scorings => new()
    {
        { new AssessmentOpened(Customer, RiskLevel.High), "customer pending", """{"initialRiskLevel":"HIGH","assessmentGuid":"GUID"}""" },
        { new AssessmentOpened(Lead, RiskLevel.High), "lead pending", """{"initialRiskLevel":"HIGH","assessmentGuid":"GUID"}""" },
        {
            new AssessmentAwaitsApprovalDate(Customer, Verdict), "customer waiting_for_approval_date",
            """{"initialRiskLevel":"HIGH","finalRiskLevel":"MEDIUM","decisionType":"ACCEPTED","assessmentGuid":"GUID","decisionGroundCode":"01"}"""
        },
        {
            new AssessmentCompleted(Customer, Verdict with { Decision = DecisionType.Rejected, GroundCode = null }, null), "customer completed",
            """{"initialRiskLevel":"HIGH","finalRiskLevel":"MEDIUM","decisionType":"REJECTED","assessmentGuid":"GUID"}"""
        },
        {
            new AssessmentCompleted(Customer, Verdict, new(2024, 2, 1)), "customer completed",
            """{"initialRiskLevel":"HIGH","finalRiskLevel":"MEDIUM","decisionType":"ACCEPTED","assessmentGuid":"GUID","decisionGroundCode":"01","approvedAt":"2024-02-01T00:00:00Z"}"""
        },
        {
            new AssessmentCompleted(Lead, Verdict, new(2024, 2, 1)), "lead completed",
            """{"initialRiskLevel":"HIGH","finalRiskLevel":"MEDIUM","decisionType":"ACCEPTED","assessmentGuid":"GUID","decisionGroundCode":"01"}"""
        },
    };

    [Theory, MemberData(nameof(Scorings))]
    public void A_scoring_is_published_under_its_request(IDomainEvent domainEvent, string type, string data)
    {
        var published = Published(domainEvent)!;

        published.Type.Name.Should().Be($"app.amlyze.{type.Replace(" ", ".riskmanagement.kyc_scoring.", StringComparison.Ordinal)}");
        published.Origin.Should().Be(new EventOrigin(AccountId.Default, Id, "X", "N"));
        published.Data.ToJsonString().Should().Be(data.Replace("GUID", Customer.AssessmentId.ToString(), StringComparison.Ordinal));
    }

    public static TheoryData<ObservedState, string?> Changes => new()
    {
        { Before with { IsSanctioned = true }, "\"sanctioned\":true" },
        { Before with { IsSanctioned = true, IsPEP = true, IsInAdverseMedia = false, IsInInternalList = false }, "\"sanctioned\":true,\"pep\":true,\"inAdverseMedia\":false,\"inInternalList\":false" },
        { Before with { RiskLevel = RiskLevel.High, Status = CustomerStatus.Suspended }, "\"riskLevel\":\"HIGH\",\"status\":\"SUSPENDED\"" },
        { Before with { IsPEP = null, RiskLevel = null }, null },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Only_the_changed_members_of_a_customer_are_published(ObservedState now, string? data)
    {
        var published = Published(new CustomerChanged(AccountId.Default, Id, "X", Before, now));

        published?.Data.ToJsonString().Should().Be($$"""{{{data}},"customerExternalID":"X","updatedAt":"2026-11-21T08:00:00.123Z","updateAt":"2026-11-21T08:00:00.123Z"}""");
        (published is null).Should().Be(data is null);
        published?.Origin.Should().Be(new EventOrigin(AccountId.Default, Id, "X", null));
        published?.Type.Name.Should().Be("com.amlyze.customer.updated");
    }

    [Theory]
    [InlineData(DecisionType.Accepted, "01", "NON_SUSPICIOUS", ",\"decisionGroundCode\":\"01\"")]
    [InlineData(DecisionType.Rejected, null, "SUSPICIOUS", "")]
    public void The_end_of_a_review_is_published_as_retrospective(DecisionType decision, string? ground, string type, string rest)
    {
        var completed = new AssessmentCompleted(Customer, Verdict with { Decision = decision, GroundCode = ground }, null) { IsReview = true };

        var published = new AmlyzeReviewMap().Of(completed, At)!;

        Event.Register(1, published.Type, published.Origin, published.Data, At).Type.Should().Be("com.amlyze.customer.riskmanagement.retrospective.completed");
        published.Origin.Should().Be(new EventOrigin(AccountId.Default, Id, "X", "N"));
        published.Data.ToJsonString().Should().Be(
            $$"""{"assessmentGuid":"{{Customer.AssessmentId}}","customerExternalId":"X","initialRiskLevel":"HIGH","finalRiskLevel":"MEDIUM","decisionType":"{{type}}"{{rest}}}""");
    }

    [Fact]
    public void Only_the_end_of_a_review_of_a_customer_is_published_as_retrospective()
    {
        var map = new AmlyzeReviewMap();

        map.Of(new AssessmentCompleted(Customer, Verdict, null), At).Should().BeNull();
        map.Of(new AssessmentCompleted(Lead, Verdict, null) { IsReview = true }, At).Should().BeNull();
        map.Of(new AssessmentOpened(Customer, RiskLevel.High), At).Should().BeNull();
    }

    [Fact]
    public void Other_events_are_not_published() => Published(new LevelImported(AccountId.Default, Id, 1, 2)).Should().BeNull();

    // Registers the event as the publisher does, so that members that the type does not have are rejected.
    private static PublishedEvent? Published(IDomainEvent happened)
    {
        var found = new AmlyzeEventMap().Of(happened, At);
        if (found is not null)
        {
            Event.Register(1, found.Type, found.Origin, found.Data, At);
        }

        return found;
    }
}
