using Onboarding.Application.Dialects.Yativo.ConfigureWebhook;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class WebhookIdTests
{
    [Fact]
    public void The_id_is_the_same_for_the_same_webhook_and_unique_otherwise()
    {
        var id = WebhookId.Next(7, AccountId.Default, Dialect.Yativo);

        WebhookId.Next(7, AccountId.Default, Dialect.Yativo).Should().Be(id);
        new[]
        {
            id, WebhookId.Next(8, AccountId.Default, Dialect.Yativo), WebhookId.Next(7, new("other"), Dialect.Yativo),
            WebhookId.Next(7, AccountId.Default, Dialect.Amlyze),
        }.Should().OnlyHaveUniqueItems();
    }
}
