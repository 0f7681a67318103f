using Onboarding.Domain.Notifications.Contracts;

namespace Onboarding.UnitTests.Documentation.Webhooks;

/// <summary>The examples of a dialect. Each dialect with events has a class, which the page finds.</summary>
internal interface IWebhookExamples
{
    /// <summary>The dialect as a heading.</summary>
    string Heading { get; }

    /// <summary>The dialect's types of events.</summary>
    IReadOnlyList<EventType> Types { get; }

    /// <summary>A message of each type, and of the types that the feed does not have.</summary>
    IReadOnlyList<WebhookExample> All { get; }
}
