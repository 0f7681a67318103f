using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Onboarding.IntegrationTests.Access;

/// <summary>An OpenID Connect provider on a free port of 127.0.0.1, which signs in the person that the test sets without asking.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "onboarding";
    public const string ClientSecret = "provider-secret";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge, string RedirectUri)> _codes = new();
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };

    private TestProvider(WebApplication app) => _app = app;

    /// <summary>The claims of the person who signs in next.</summary>
    public Dictionary<string, object> Claims { get; set; } = [];

    /// <summary>The key that signs the tokens, if it is not the published one.</summary>
    public RsaSecurityKey? OtherKey { get; set; }

    /// <summary>The queries of the requests for authorisation, in order.</summary>
    public ConcurrentQueue<IQueryCollection> Requests { get; } = [];

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<TestProvider> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new TestProvider(builder.Build());
        provider._app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = provider.Url,
            ["authorization_endpoint"] = provider.Url + "/authorize",
            ["token_endpoint"] = provider.Url + "/token",
            ["jwks_uri"] = provider.Url + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        provider._app.MapGet("/keys", () => Results.Json(new { keys = new[] { provider.PublicKey() } }));
        provider._app.MapGet("/authorize", provider.Authorize);
        provider._app.MapPost("/token", provider.Token);
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private object PublicKey()
    {
        var key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = _key.KeyId, alg = "RS256", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) };
    }

    private IResult Authorize(HttpRequest request)
    {
        Requests.Enqueue(request.Query);
        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (request.Query["nonce"].ToString(), request.Query["code_challenge"].ToString(), request.Query["redirect_uri"].ToString());
        return request.Query["client_id"] == ClientId && request.Query["response_type"] == "code" && request.Query["code_challenge_method"] == "S256"
            ? Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"].ToString())}")
            : Results.BadRequest();
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_codes.TryRemove(form["code"].ToString(), out var issued) || form["client_secret"] != ClientSecret || form["redirect_uri"] != issued.RedirectUri
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != issued.Challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Url,
            Audience = ClientId,
            Expires = DateTime.UtcNow.AddMinutes(5),
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = issued.Nonce },
            SigningCredentials = new(OtherKey ?? _key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "x", token_type = "Bearer", id_token = token });
    }
}
