using System.Net;
using Onboarding.Domain.Common.Outgoing;
using Onboarding.Domain.Notifications.Receivers;
using Onboarding.Infrastructure.Notifications.Sending;

namespace Onboarding.UnitTests.Notifications;

public class ReceiverTests
{
    private static readonly AllowedReceivers None = new([]);
    private static readonly AllowedReceivers Some = new(["10.1.0.0/16", "192.168.0.5", "fd00::/8", "hooks.internal", "[::1]"]);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.128.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("0.1.2.3", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.0.0.192", false)]
    [InlineData("192.0.2.1", false)]
    [InlineData("192.88.99.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("198.51.100.1", false)]
    [InlineData("203.0.113.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("240.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("100::1", false)]
    [InlineData("2001::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("2002:7f00:1::1", false)]
    [InlineData("3fff::1", false)]
    [InlineData("fc00::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1%1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    public void Only_public_addresses_are_public(string address, bool isPublic) => PublicAddress.Is(IPAddress.Parse(address)).Should().Be(isPublic);

    [Theory]
    [InlineData("http://10.1.2.3:8080/", "10.1.2.3", true)]
    [InlineData("http://10.2.0.1/", "10.2.0.1", false)]
    [InlineData("http://192.168.0.5/", "192.168.0.5", true)]
    [InlineData("http://[::ffff:10.1.2.3]/", "::ffff:10.1.2.3", true)]
    [InlineData("http://HOOKS.internal./", "203.0.113.9", true)]
    [InlineData("http://evil-hooks.internal/", "10.2.0.1", false)]
    [InlineData("http://[::1]:9/", "::1", true)]
    [InlineData("http://public.example/", "8.8.8.8", false)]
    [InlineData("https://public.example/", "8.8.8.8", true)]
    [InlineData("https://public.example/", "10.2.0.1", false)]
    [InlineData("https://public.example/", "fd12::1", true)]
    public void The_list_allows_names_addresses_and_ranges_also_with_http(string url, string address, bool permitted) =>
        Some.Allows(new Uri(url), IPAddress.Parse(address)).Should().Be(permitted);

    [Fact]
    public void A_name_with_one_private_address_among_public_ones_is_rejected() =>
        Receiver.Findings("https://x.example/", [IPAddress.Parse("8.8.8.8"), IPAddress.Parse("10.0.0.1")], None).Single().Code.Should().Be("receiver_refused");

    [Theory]
    [InlineData("https://x.example", true)]
    [InlineData("https://x.example:8443/a?b=c%20d", true)]
    [InlineData("https://x.example/a@b", true)]
    [InlineData("https://x.example/#", false)]
    [InlineData("https://@x.example/", false)]
    [InlineData("https://u@x.example/", false)]
    [InlineData("https:\\\\x.example\\", false)]
    [InlineData("https://x.example/a b", false)]
    [InlineData("https://x.example/\n", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("x.example", false)]
    public void A_URL_is_absolute_without_credentials_and_fragment(string url, bool isOne) => (OutgoingUrl.Parse(url) is not null).Should().Be(isOne);

    [Theory]
    [InlineData("10.0.0.1/33")]
    [InlineData("a b")]
    [InlineData("http://x")]
    [InlineData("")]
    public void An_invalid_entry_is_rejected(string entry) => FluentActions.Invoking(() => new AllowedReceivers([entry])).Should().Throw<InvalidOperationException>();

    [Theory]
    [InlineData("https://localhost/", "receiver_refused")]
    [InlineData("https://LOCALHOST./", "receiver_refused")]
    [InlineData("https://inner.localhost/", "receiver_refused")]
    [InlineData("http://localhost./", "https_required")]
    [InlineData("https://notlocalhost/", null)]
    [InlineData("https://localhost.example/", null)]
    public void Names_of_this_machine_are_private_also_if_they_do_not_resolve(string url, string? code) =>
        Receiver.Findings(url, [], None).Select(finding => finding.Code).Should().Equal(code is null ? [] : [code]);

    [Theory]
    [InlineData("https://inside.example/", true, true)]
    [InlineData("http://inside.example/", false, true)]
    [InlineData("https://10.9.9.9/", false, false)]
    public async Task A_name_is_accepted_whatever_its_addresses_are_and_an_internal_address_is_not(string url, bool alone, bool whereInternalAddressesAreAllowed)
    {
        var addresses = await new ReceiverResolver().Resolve(url, default);

        (Receiver.Findings(url, addresses, None).Count == 0, Receiver.Findings(url, addresses, new(["10.1.0.0/16"])).Count == 0).Should().Be((alone, whereInternalAddressesAreAllowed));
    }
}
