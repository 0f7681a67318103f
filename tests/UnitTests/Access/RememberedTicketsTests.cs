using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Onboarding.Api.Common.Access;

namespace Onboarding.UnitTests.Access;

public class RememberedTicketsTests
{
    private readonly ManualClock _clock = new();
    private readonly Tickets _tickets = new();

    [Fact]
    public void A_token_is_taken_apart_once_a_minute()
    {
        var remembered = new RememberedTickets(_tickets, _clock);

        var first = remembered.Unprotect("ours");
        remembered.Unprotect("ours").Should().BeSameAs(first);
        _tickets.Asked.Should().Be(1);

        _clock.Advance(seconds: 60);
        remembered.Unprotect("ours").Should().NotBeNull();
        _tickets.Asked.Should().Be(2);
    }

    [Fact]
    public void Tokens_are_told_apart()
    {
        var remembered = new RememberedTickets(_tickets, _clock);

        remembered.Unprotect("ours, one")!.AuthenticationScheme.Should().Be("ours, one");
        remembered.Unprotect("ours, another")!.AuthenticationScheme.Should().Be("ours, another");
    }

    [Fact]
    public void A_token_whose_key_ended_is_none_after_a_minute()
    {
        var remembered = new RememberedTickets(_tickets, _clock);
        remembered.Unprotect("ours");
        _tickets.HasKey = false;

        _clock.Advance(seconds: 60);

        remembered.Unprotect("ours").Should().BeNull();
    }

    [Fact]
    public void What_is_no_token_of_ours_is_never_remembered()
    {
        var remembered = new RememberedTickets(_tickets, _clock);

        remembered.Unprotect("forged").Should().BeNull();
        remembered.Unprotect("forged").Should().BeNull();
        remembered.Unprotect(null).Should().BeNull();
        _tickets.Asked.Should().Be(3);
    }

    private sealed class Tickets : ISecureDataFormat<AuthenticationTicket>
    {
        public int Asked { get; private set; }

        public bool HasKey { get; set; } = true;

        public string Protect(AuthenticationTicket data) => throw new NotSupportedException();

        public string Protect(AuthenticationTicket data, string? purpose) => throw new NotSupportedException();

        public AuthenticationTicket? Unprotect(string? protectedText)
        {
            Asked++;
            return HasKey && protectedText?.StartsWith("ours", StringComparison.Ordinal) == true ? new(new ClaimsPrincipal(), protectedText) : null;
        }

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);
    }
}
