using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Onboarding.Api.Common.Network;

namespace Onboarding.UnitTests.Common.Network;

public class NetworkModuleTests
{
    private const string Switch = "ForwardedHeaders_Enabled";

    [Theory]
    [InlineData("true", "False")]
    [InlineData("TRUE", "False")]
    [InlineData("false", "false")]
    [InlineData("1", "1")]
    [InlineData("yes", "yes")]
    [InlineData("", "")]
    public async Task The_switch_of_ASP_NET_Core_that_trusts_every_caller_has_no_effect_and_any_text_is_accepted(string text, string left)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection([new(Switch, text)]);
        builder.Services.AddNetwork(builder.Configuration);
        await using var app = builder.Build();

        app.UseNetwork();

        app.Configuration[Switch].Should().Be(left);
    }
}
