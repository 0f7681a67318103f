using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Onboarding.Api.Common;
using Onboarding.Api.Common.Browsers;

namespace Onboarding.UnitTests.Common.Network;

public class ForeignOriginsTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("http://localhost:5080", "same-origin", true)]
    [InlineData("https://kyc.example.com", "same-origin", true)]
    [InlineData("https://console.example.com", "cross-site", true)]
    [InlineData(null, "none", true)]
    [InlineData("https://evil.example", null, false)]
    [InlineData("https://evil.example", "same-origin", false)]
    [InlineData("http://localhost:3000", "same-site", false)]
    [InlineData("https://localhost:5080", null, false)]
    [InlineData("null", null, false)]
    [InlineData(null, "cross-site", false)]
    [InlineData("http://localhost:5080", "cross-site", false)]
    [InlineData("https://kyc.example.com", "Cross-Site", false)]
    public async Task A_request_that_changes_something_comes_from_an_own_or_allowed_origin(string? origin, string? site, bool isAccepted)
    {
        foreach (var method in new[] { "POST", "PUT", "PATCH", "DELETE", "ODD" })
        {
            var send = () => Send(method, origin, site);
            if (isAccepted)
            {
                (await send()).Should().BeTrue();
            }
            else
            {
                (await send.Should().ThrowAsync<BadHttpRequestException>()).Which.StatusCode.Should().Be(StatusCodes.Status403Forbidden);
            }
        }

        foreach (var method in new[] { "GET", "HEAD", "OPTIONS" })
        {
            (await Send(method, origin, site)).Should().BeTrue();
        }
    }

    private static async Task<bool> Send(string method, string? origin, string? site)
    {
        var isPassed = false;
        var cors = new CorsOptions();
        cors.AddDefaultPolicy(policy => policy.WithOrigins("https://console.example.com"));
        var middleware = new ForeignOrigins(
            _ =>
            {
                isPassed = true;
                return Task.CompletedTask;
            },
            new PublicAddress(new() { PublicUrl = "https://kyc.example.com/base/" }),
            Options.Create(cors));
        var context = new DefaultHttpContext { Request = { Method = method, Scheme = "http", Host = new("localhost:5080") } };
        if (origin is not null)
        {
            context.Request.Headers.Origin = origin;
        }

        if (site is not null)
        {
            context.Request.Headers["Sec-Fetch-Site"] = site;
        }

        await middleware.InvokeAsync(context);
        return isPassed;
    }
}
