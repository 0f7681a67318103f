using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Onboarding.Api.Common.Access;
using Onboarding.Application.Access.Contracts;
using Onboarding.Domain.Common;
using Onboarding.Infrastructure.Access;

namespace Onboarding.UnitTests.Access;

public sealed class TicketCacheTests : IDisposable
{
    private const int MaxEntries = 20;

    private readonly CountedLog _log = new();
    private readonly ManualClock _clock = new();
    private readonly Tickets _tickets = new();
    private readonly ServiceProvider _services;

    public TicketCacheTests() => _services = new ServiceCollection()
        .AddLogging(logging => logging.AddProvider(_log)).AddReferenceCache(MaxEntries).BuildServiceProvider();

    [Fact]
    public void A_token_is_decrypted_once_a_minute()
    {
        var cache = Cache();

        var first = cache.Unprotect("valid");
        cache.Unprotect("valid").Should().BeSameAs(first);
        _tickets.Decryptions.Should().Be(1);

        _clock.Advance(seconds: 60);
        cache.Unprotect("valid").Should().NotBeNull();
        _tickets.Decryptions.Should().Be(2);
    }

    [Fact]
    public void The_cache_reports_no_failure()
    {
        Cache().Unprotect("valid");

        _log.Written.Should().BeEmpty();
    }

    [Fact]
    public void A_limited_number_of_tokens_is_cached()
    {
        var cache = Cache();
        string[] tokens = [.. Enumerable.Range(0, 10 * MaxEntries).Select(i => $"valid, {i}")];
        Array.ForEach(tokens, token => cache.Unprotect(token));

        Array.ForEach(tokens, token => cache.Unprotect(token));

        _tickets.Decryptions.Should().BeGreaterThanOrEqualTo((2 * tokens.Length) - MaxEntries);
    }

    [Fact]
    public void Different_tokens_have_different_tickets()
    {
        var cache = Cache();

        cache.Unprotect("valid, one")!.AuthenticationScheme.Should().Be("valid, one");
        cache.Unprotect("valid, another")!.AuthenticationScheme.Should().Be("valid, another");
    }

    [Fact]
    public void A_token_whose_key_was_removed_is_invalid_after_a_minute()
    {
        var cache = Cache();
        cache.Unprotect("valid");
        _tickets.HasKey = false;

        _clock.Advance(seconds: 60);

        cache.Unprotect("valid").Should().BeNull();
    }

    [Fact]
    public void A_text_that_is_not_a_token_of_the_service_is_not_cached()
    {
        var cache = Cache();

        cache.Unprotect("forged").Should().BeNull();
        cache.Unprotect("forged").Should().BeNull();
        cache.Unprotect(null).Should().BeNull();
        _tickets.Decryptions.Should().Be(3);
    }

    [Fact]
    public void A_token_is_not_cached_past_its_end()
    {
        var cache = Cache();
        _tickets.Ends = new(2026, 1, 1, 0, 0, 10, TimeSpan.Zero);
        cache.Unprotect("valid")!.Properties.ExpiresUtc.Should().Be(_tickets.Ends);

        _clock.Advance(seconds: 10);
        cache.Unprotect("valid").Should().NotBeNull("it still names its client, and the caller checks its end");
        _tickets.Decryptions.Should().Be(2);

        cache.Unprotect("valid");
        _tickets.Decryptions.Should().Be(3, "an expired token is not cached");
    }

    public void Dispose() => _services.Dispose();

    private TicketCache Cache() => new(_tickets, _services.GetRequiredService<HybridCache>(), _clock);

    private sealed class CountedLog : ILoggerProvider, ILogger
    {
        public List<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                lock (Written)
                {
                    Written.Add(formatter(state, exception));
                }
            }
        }

        public void Dispose() { }
    }

    private sealed class Tickets : ISecureDataFormat<AuthenticationTicket>
    {
        private static readonly KnownClient Client = new("client", "Bank", new AccountId("A"), [], [], [], new Dictionary<string, string>(), "stamp");

        public int Decryptions { get; private set; }

        public bool HasKey { get; set; } = true;

        public DateTimeOffset? Ends { get; set; }

        public string Protect(AuthenticationTicket data) => throw new NotSupportedException();

        public string Protect(AuthenticationTicket data, string? purpose) => throw new NotSupportedException();

        public AuthenticationTicket? Unprotect(string? protectedText)
        {
            Decryptions++;
            return HasKey && protectedText?.StartsWith("valid", StringComparison.Ordinal) == true
                ? new(BearerTokens.PrincipalOf(Client, BearerTokens.Name), new AuthenticationProperties { ExpiresUtc = Ends }, protectedText) : null;
        }

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);
    }
}
