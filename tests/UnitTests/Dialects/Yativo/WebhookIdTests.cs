using Onboarding.Application.Dialects.Yativo.ConfigureWebhook;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Dialects.Yativo;

public class WebhookIdTests
{
    [Fact]
    public void Two_that_make_the_next_one_at_once_give_it_the_same_id_and_nobody_else_does()
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
