using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Onboarding.Api.Common.Access;

namespace Onboarding.UnitTests.Access;

public sealed class TicketCacheTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider();
    private readonly ManualClock _clock = new();
    private readonly Tickets _tickets = new();

    [Fact]
    public void A_token_is_taken_apart_once_a_minute()
    {
        var cache = Cache();

        var first = cache.Unprotect("ours");
        cache.Unprotect("ours").Should().BeSameAs(first);
        _tickets.Asked.Should().Be(1);

        _clock.Advance(seconds: 60);
        cache.Unprotect("ours").Should().NotBeNull();
        _tickets.Asked.Should().Be(2);
    }

    [Fact]
    public void Tokens_are_told_apart()
    {
        var cache = Cache();

        cache.Unprotect("ours, one")!.AuthenticationScheme.Should().Be("ours, one");
        cache.Unprotect("ours, another")!.AuthenticationScheme.Should().Be("ours, another");
    }

    [Fact]
    public void A_token_whose_key_ended_is_none_after_a_minute()
    {
        var cache = Cache();
        cache.Unprotect("ours");
        _tickets.HasKey = false;

        _clock.Advance(seconds: 60);

        cache.Unprotect("ours").Should().BeNull();
    }

    [Fact]
    public void What_is_no_token_of_ours_is_never_cache()
    {
        var cache = Cache();

        cache.Unprotect("forged").Should().BeNull();
        cache.Unprotect("forged").Should().BeNull();
        cache.Unprotect(null).Should().BeNull();
        _tickets.Asked.Should().Be(3);
    }

    [Fact]
    public void A_token_is_not_cached_past_its_end()
    {
        var cache = Cache();
        _tickets.Ends = new(2026, 1, 1, 0, 0, 10, TimeSpan.Zero);
        cache.Unprotect("ours")!.Properties.ExpiresUtc.Should().Be(_tickets.Ends);

        _clock.Advance(seconds: 10);
        cache.Unprotect("ours").Should().NotBeNull("it still names its client, and whoever asks looks at its end");
        _tickets.Asked.Should().Be(2);

        cache.Unprotect("ours");
        _tickets.Asked.Should().Be(3, "an expired token is not cached");
    }

    public void Dispose() => _services.Dispose();

    private TicketCache Cache() => new(_tickets, _services.GetRequiredService<HybridCache>(), _clock);

    private sealed class Tickets : ISecureDataFormat<AuthenticationTicket>
    {
        public int Asked { get; private set; }

        public bool HasKey { get; set; } = true;

        public DateTimeOffset? Ends { get; set; }

        public string Protect(AuthenticationTicket data) => throw new NotSupportedException();

        public string Protect(AuthenticationTicket data, string? purpose) => throw new NotSupportedException();

        public AuthenticationTicket? Unprotect(string? protectedText)
        {
            Asked++;
            return HasKey && protectedText?.StartsWith("ours", StringComparison.Ordinal) == true
                ? new(new ClaimsPrincipal(), new AuthenticationProperties { ExpiresUtc = Ends }, protectedText) : null;
        }

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);
    }
}
