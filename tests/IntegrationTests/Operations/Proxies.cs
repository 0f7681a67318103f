using Onboarding.IntegrationTests.Access;
using Onboarding.IntegrationTests.Common;

namespace Onboarding.IntegrationTests.Operations;

/// <summary>The headers of a proxy: read from the proxies that the settings name only.</summary>
public sealed class Proxies(SqliteDatabase database) : IClassFixture<SqliteDatabase>
{
    private const string Hsts = "Strict-Transport-Security";

    [Theory]
    [InlineData("ForwardedHeaders:KnownProxies:0", "127.0.0.1", "https", true)]
    [InlineData("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8", "https", true)]
    [InlineData("ForwardedHeaders:KnownProxies:0", "127.0.0.1", "http", false)]
    [InlineData("ForwardedHeaders:KnownProxies:0", "192.0.2.1", "https", false)]
    [InlineData("ForwardedHeaders:KnownNetworks:0", "192.0.2.0/24", "https", false)]
    [InlineData("PublicUrl", "https://onboarding.example", "https", false)]
    public async Task Browsers_stay_with_https_if_a_known_proxy_was_called_by_https(string setting, string value, string scheme, bool isHttps)
    {
        var app = await database.Start(new AppChoices { Environment = "Production", Settings = [(setting, value)] });
        var admin = await app.AddAdministrator();

        var answer = await app.Send(
            HttpMethod.Get, CallerCalls.CoreCustomers, admin.Basic, null, ("Host", "onboarding.example"), ("X-Forwarded-For", "198.51.100.7"), ("X-Forwarded-Proto", scheme));

        if (isHttps)
        {
            answer.Headers[Hsts].Should().Be("max-age=31536000");
        }
        else
        {
            answer.Headers.Should().NotContainKey(Hsts);
        }
    }
}
