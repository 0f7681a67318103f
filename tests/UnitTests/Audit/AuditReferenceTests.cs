using Onboarding.Application.Access.ChangeClient;
using Onboarding.Application.Access.RevokeClient;
using Onboarding.Application.Access.RotateClientSecret;
using Onboarding.Application.Common;
using Onboarding.Application.Customers.BeginImport;
using Onboarding.Application.Customers.FinishImport;
using Onboarding.Application.Notifications.AddSubscription;
using Onboarding.Application.Notifications.DeleteSubscription;
using Onboarding.Application.Notifications.PauseSubscription;
using Onboarding.Application.Notifications.PingSubscription;
using Onboarding.Application.Notifications.RedeliverDeadLetters;
using Onboarding.Application.Notifications.RedeliverDelivery;
using Onboarding.Application.Notifications.ResumeSubscription;
using Onboarding.Application.Notifications.RotateSubscriptionSecret;
using Onboarding.Application.Risk.ApproveCase;
using Onboarding.Application.Risk.ClaimCase;
using Onboarding.Application.Risk.DecideCase;
using Onboarding.Application.Risk.ReopenCase;
using Onboarding.Application.Risk.TakeOverCase;

namespace Onboarding.UnitTests.Audit;

/// <summary>The reference by which the audit trail finds the entry of a command that is not about a customer.</summary>
public class AuditReferenceTests
{
    private static readonly Guid Id = new("0199a5f0-0000-7000-8000-000000000001");

    [Fact]
    public void The_reference_of_a_command_is_the_id_of_its_subject()
    {
        IAudited[] ofId =
        [
            new AddSubscription(Id, new()), new DeleteSubscription(Id), new PauseSubscription(Id), new PingSubscription(Id), new ResumeSubscription(Id), new RotateSubscriptionSecret(Id),
            new RedeliverDeadLetters { Subscription = Id }, new ApproveCase(Id, true), new ClaimCase(Id, false), new DecideCase(Id, new()), new ReopenCase(Id, "news"), new TakeOverCase(Id),
        ];
        IAudited[] ofClient = [new ChangeClient("c", new()), new RevokeClient("c"), new RotateClientSecret("c")];
        IAudited[] ofNumber = [new RedeliverDelivery(1_234), new FinishImport(1_234)];

        ofId.Select(command => command.Reference).Should().AllBe(Id.ToString());
        ofClient.Select(command => command.Reference).Should().AllBe("c");
        ofNumber.Select(command => command.Reference).Should().AllBe("1234");
        ((IAudited)new BeginImport("fingerprint", "book.ndjson", Restart: false)).Reference.Should().Be("fingerprint");
        ((IAudited)new RedeliverDeadLetters()).Reference.Should().BeNull("every subscription is meant");
    }
}
