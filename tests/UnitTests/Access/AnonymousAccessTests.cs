using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Onboarding.Api.Common.Access;
using Onboarding.Domain.Access.Contracts;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Access;

public class AnonymousAccessTests
{
    private static readonly Role[] All = Enum.GetValues<Role>();

    [Fact]
    public void In_Development_a_program_on_this_machine_has_every_role_but_documents_and_sees_every_account()
    {
        var rights = Access(Environments.Development).RightsOf(Request());

        rights.Roles.Should().BeEquivalentTo(All.Except([Role.Documents]));
        rights.SeesEveryAccount.Should().BeTrue();
        rights.AllowsDialect(DialectName.Core).Should().BeTrue();
    }

    [Fact]
    public void Elsewhere_it_is_a_reader_and_operator_of_the_default_account()
    {
        var rights = Access(Environments.Production).RightsOf(Request());

        rights.Roles.Should().Equal(Role.Reader, Role.Operator);
        rights.SeesEveryAccount.Should().BeFalse();
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost:5080", null, true)]
    [InlineData("::1", "[::1]:5080", null, true)]
    [InlineData("::ffff:127.0.0.1", "127.0.0.1", null, true)]
    [InlineData("127.9.9.9", "LOCALHOST", null, true)]
    [InlineData("192.0.2.1", "localhost", null, false)]
    [InlineData(null, "localhost", null, false)]
    [InlineData("127.0.0.1", "example.com", null, false)]
    [InlineData("127.0.0.1", "localhost.example.com", null, false)]
    [InlineData("127.0.0.1", "127.0.0.1.example.com", null, false)]
    [InlineData("127.0.0.1", "", null, false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-Proto", false)]
    [InlineData("127.0.0.1", "localhost", "x-forwarded-anything", false)]
    [InlineData("127.0.0.1", "localhost", "X-Original-For", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded", false)]
    [InlineData("127.0.0.1", "localhost", "X-Real-IP", false)]
    [InlineData("127.0.0.1", "localhost", "Via", false)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded", false)]
    [InlineData("127.0.0.1", "localhost", "True-Client-IP", false)]
    [InlineData("127.0.0.1", "localhost", "CF-Connecting-IP", false)]
    [InlineData("127.0.0.1", "localhost", "CDN-Loop", false)]
    [InlineData("127.0.0.1", "localhost", "Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "X-ProxyUser-Ip", false)]
    [InlineData("127.0.0.1", "localhost", "X-Cluster-Client-IP", false)]
    [InlineData("127.0.0.1", "localhost", "X-Remote-Addr", false)]
    [InlineData("127.0.0.1", "localhost", "Fly-Client-IP", false)]
    [InlineData("127.0.0.1", "localhost", "X-Vercel-Forwarded-For", false)]
    [InlineData("127.0.0.1", "localhost", "X-Sucuri-ClientIP", false)]
    [InlineData("127.0.0.1", "localhost", "X-Any-Proxys-IP", false)]
    [InlineData("127.0.0.1", "localhost", "x_forwarded_for", false)]
    [InlineData("127.0.0.1", "localhost", "X-Rewrite-URL", false)]
    [InlineData("127.0.0.1", "localhost", "Accept", true)]
    [InlineData("127.0.0.1", "localhost", "User-Agent", true)]
    [InlineData("127.0.0.1", "localhost", "X-Correlation-Id", true)]
    [InlineData("127.0.0.1", "localhost", "Zip-Mode", true)]
    public void Trust_is_a_property_of_the_connection(string? address, string host, string? header, bool isLocal)
    {
        foreach (var environment in new[] { Environments.Development, Environments.Production })
        {
            Access(environment).RightsOf(Request(address, host, header)).IsAny.Should().Be(isLocal);
        }

        Access(Environments.Development, fromNetwork: true).RightsOf(Request(address, host, header)).SeesEveryAccount.Should().Be(isLocal);
        Access(Environments.Production, fromNetwork: true).RightsOf(Request(address, host, header)).Roles.Should().Equal(Role.Reader, Role.Operator);
    }

    [Fact]
    public void A_request_of_HTTP_1_0_is_that_of_a_proxy()
    {
        var request = Request("127.0.0.1", "localhost", null);
        request.Request.Protocol = HttpProtocol.Http10;

        Access(Environments.Development).RightsOf(request).IsAny.Should().BeFalse();
    }

    [Theory]
    [InlineData("http://localhost:5080", false)]
    [InlineData("http://127.0.0.1:5080", false)]
    [InlineData("https://[::1]:5080", false)]
    [InlineData("http://unix:/tmp/onboarding.sock", false)]
    [InlineData("http://0.0.0.0:5080", true)]
    [InlineData("http://[::]:5080", true)]
    [InlineData("http://*:5080", true)]
    [InlineData("http://+:5080", true)]
    [InlineData("http://192.0.2.1:5080", true)]
    [InlineData("http://example.com:5080", true)]
    public void A_dialect_is_not_opened_to_the_network_by_accident(string address, bool isExposed)
    {
        var start = () => Access(Environments.Development).RejectOpenNetwork(["http://localhost:1", address]);
        if (isExposed)
        {
            start.Should().Throw<InvalidOperationException>().WithMessage($"core is open*{address}*Authentication__AnonymousFromNetwork=true*");
        }
        else
        {
            start.Should().NotThrow();
        }

        Access(Environments.Development, fromNetwork: true).RejectOpenNetwork([address]);
        Access(Environments.Development, open: []).RejectOpenNetwork([address]);
    }

    private static AnonymousAccess Access(string environment, bool fromNetwork = false, string[]? open = null) =>
        new(new() { Anonymous = open ?? ["core"], AnonymousFromNetwork = fromNetwork }, new HostEnvironment(environment), new DialectRegistry([new CoreDialect()]));

    private static DefaultHttpContext Request(string? address = "127.0.0.1", string host = "localhost", string? header = null)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = address is null ? null : IPAddress.Parse(address) }, Request = { Host = new(host) } };
        if (header is not null)
        {
            context.Request.Headers[header] = "127.0.0.1";
        }

        return context;
    }

    private sealed class HostEnvironment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Onboarding";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
