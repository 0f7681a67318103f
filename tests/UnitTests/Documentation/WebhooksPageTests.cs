using Onboarding.UnitTests.Common;

namespace Onboarding.UnitTests.Documentation;

/// <summary>
/// docs/webhooks.md and samples/webhooks.ndjson have a signed message of every type. <c>eng/webhooks-page</c> writes them (it sets <c>ONBOARDING_WRITE_WEBHOOKS</c>).
/// A build without a dialect leaves this file out: Dialects.Amlyze, Dialects.Yativo and Dialects.Enfuce.
/// </summary>
public class WebhooksPageTests
{
    private const string Begin = "<!-- webhooks -->\n";
    private const string End = "\n<!-- /webhooks -->";

    private static readonly string PagePath = Path.Combine(Repository.Root, "docs", "webhooks.md");
    private static readonly string SamplesPath = Path.Combine(Repository.Root, "samples", "webhooks.ndjson");

    [Fact]
    public void The_catalogue_of_webhooks_is_that_of_the_code()
    {
        var text = File.ReadAllText(PagePath);
        var (begin, end) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("ONBOARDING_WRITE_WEBHOOKS") is { Length: > 0 })
        {
            File.WriteAllText(PagePath, text[..begin] + WebhooksPage.Markdown + text[end..]);
            File.WriteAllText(SamplesPath, WebhooksPage.Lines);
            return;
        }

        (end < begin ? "" : text[begin..end]).Should().Be(WebhooksPage.Markdown, "eng/webhooks-page writes it");
        File.ReadAllText(SamplesPath).Should().Be(WebhooksPage.Lines, "eng/webhooks-page writes it");
    }

    [Fact]
    public void The_page_states_the_secret_and_the_time_of_the_samples() => File.ReadAllText(PagePath)
        .Should().Contain(WebhooksPage.Secret).And.Contain($"webhook-timestamp: {WebhooksPage.SentAt.ToUnixTimeSeconds()}");
}
