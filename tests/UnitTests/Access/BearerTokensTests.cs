using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.UnitTests.Common.Fakes;

namespace Onboarding.UnitTests.Access;

public class BearerTokensTests
{
    private static readonly KnownClient Client =
        new("client", "Bank", new("a"), [Dialect.Amlyze, Dialect.Enfuce, DialectName.Core], [], [], new Dictionary<string, string>(), "stamp");

    private readonly FixedClock _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly TicketDataFormat _tickets = new(new EphemeralDataProtectionProvider().CreateProtector("tokens"));
    private readonly BearerTokens _tokens;

    public BearerTokensTests() => _tokens = new(new Options(new() { BearerTokenProtector = _tickets }), _clock);

    [Fact]
    public void However_often_a_token_is_refreshed_it_ends_24_hours_after_the_sign_in()
    {
        var token = _tokens.Issue(Client, TimeSpan.FromHours(1));
        for (var hour = 1; hour <= 23; hour++)
        {
            _clock.Advance(TimeSpan.FromHours(1));
            token = _tokens.Issue(Client, TimeSpan.FromHours(1), refreshed: PrincipalOf(token));
            token.Seconds.Should().Be(3_600);
        }

        _clock.Advance(TimeSpan.FromMinutes(30));
        token = _tokens.Issue(Client, TimeSpan.FromHours(1), refreshed: PrincipalOf(token));

        token.Seconds.Should().Be(1_800);
        _tickets.Unprotect(token.Text)!.Properties.ExpiresUtc.Should().Be(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void No_setting_makes_a_token_that_is_valid_longer() => _tokens.Issue(Client, TimeSpan.FromDays(365)).Seconds.Should().Be(24 * 3_600);

    [Fact]
    public void A_token_of_a_dialects_sign_in_opens_that_dialect_alone_also_when_refreshed()
    {
        var token = _tokens.Issue(Client, TimeSpan.FromHours(1), Dialect.Enfuce);
        BearerTokens.Restrict(Client, PrincipalOf(token)).Dialects.Should().Equal(Dialect.Enfuce);

        token = _tokens.Issue(Client, TimeSpan.FromHours(1), Dialect.Enfuce, PrincipalOf(token));
        BearerTokens.Restrict(Client, PrincipalOf(token)).Dialects.Should().Equal(Dialect.Enfuce);
        BearerTokens.Restrict(Client, PrincipalOf(_tokens.Issue(Client, TimeSpan.FromHours(1)))).Dialects.Should().HaveCount(3);
    }

    [Fact]
    public void A_token_for_a_key_keeps_the_id_of_the_key_when_it_is_refreshed()
    {
        var token = _tokens.Issue(Client, TimeSpan.FromHours(1), refreshed: BearerTokens.PrincipalOf(Client, "x", "kkkkkkkkkkkkkkkk"));
        token = _tokens.Issue(Client, TimeSpan.FromHours(1), refreshed: PrincipalOf(token));

        BearerTokens.Read(PrincipalOf(token)).KeyId.Should().Be("kkkkkkkkkkkkkkkk");
        BearerTokens.Read(PrincipalOf(_tokens.Issue(Client, TimeSpan.FromHours(1)))).KeyId.Should().BeNull();
    }

    private ClaimsPrincipal PrincipalOf(IssuedToken token) => _tickets.Unprotect(token.Text)!.Principal;

    private sealed class Options(BearerTokenOptions options) : IOptionsMonitor<BearerTokenOptions>
    {
        public BearerTokenOptions CurrentValue => options;

        public BearerTokenOptions Get(string? name) => options;

        public IDisposable? OnChange(Action<BearerTokenOptions, string?> listener) => null;
    }
}
