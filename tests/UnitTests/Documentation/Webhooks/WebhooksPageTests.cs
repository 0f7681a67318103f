using Onboarding.Domain.Notifications.Contracts;
using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation.Webhooks;

/// <summary>
/// docs/webhooks.md has a signed message of every type of events. <c>eng/webhooks-page</c> writes it (it sets <c>ONBOARDING_WRITE_WEBHOOKS</c>). A build
/// without a dialect leaves this file out: Dialects.Amlyze and Dialects.Yativo have events.
/// </summary>
public class WebhooksPageTests
{
    [Fact]
    public void The_page_is_that_of_the_code()
    {
        var page = Path.Combine(Repository.Root, "docs", "webhooks.md");
        var text = File.ReadAllText(page);
        if (Environment.GetEnvironmentVariable("ONBOARDING_WRITE_WEBHOOKS") is { Length: > 0 })
        {
            File.WriteAllText(page, WebhooksPage.Of(text));
            return;
        }

        text.Should().Be(WebhooksPage.Of(text), "eng/webhooks-page writes it").And.Contain("<!-- messages -->");
    }

    [Fact]
    public void Every_type_of_every_dialect_has_a_message()
    {
        foreach (var dialect in WebhooksPage.Dialects)
        {
            dialect.All.Select(example => example.Members).OfType<EventType>().Should().Equal(dialect.Types);
        }

        WebhooksPage.Dialects.SelectMany(dialect => dialect.Types).Should().HaveCount(TypesInTheSources());
    }

    [Fact]
    public void Every_message_has_every_member_that_its_type_always_has() => WebhooksPage.Dialects.SelectMany(dialect => dialect.All)
        .SelectMany(example => example.Members?.Data.Where(member => !member.IsOptional && !example.Text.Contains($"\"{member.Name}\"")) ?? []).Should().BeEmpty();

    // Every list of types in the Domain, found by its kind and not by its name, so that a further dialect is found.
    private static int TypesInTheSources() => typeof(EventType).Assembly.GetTypes()
        .SelectMany(type => type.GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
        .Where(property => property.PropertyType == typeof(IReadOnlyList<EventType>)).Sum(property => ((IReadOnlyList<EventType>)property.GetValue(null)!).Count);
}
