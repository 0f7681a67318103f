using Onboarding.Api.Common.CommandLine;
using Onboarding.Infrastructure.Common;

namespace Onboarding.UnitTests.Access;

/// <summary>The hosted services that run during a command.</summary>
public sealed class CommandServiceTests
{
    private readonly List<string> _log = [];

    [Fact]
    public async Task Services_start_before_the_command_and_stop_after_it_in_the_reverse_order()
    {
        var code = await HostedServicesOfCommand.Run([Service("a"), Service("b")], () =>
        {
            _log.Add("command");
            return Task.FromResult(7);
        });

        code.Should().Be(7);
        _log.Should().Equal("start a", "start b", "command", "stop b", "stop a");
    }

    [Fact]
    public async Task Services_stop_if_the_command_fails()
    {
        var run = () => HostedServicesOfCommand.Run([Service("a")], () => throw new InvalidOperationException("It failed."));

        await run.Should().ThrowAsync<InvalidOperationException>();
        _log.Should().Equal("start a", "stop a");
    }

    [Fact]
    public async Task Started_services_stop_if_a_later_one_does_not_start()
    {
        var run = () => HostedServicesOfCommand.Run([Service("a"), Service("b", fails: true), Service("c")], () => Task.FromResult(0));

        await run.Should().ThrowAsync<InvalidOperationException>();
        _log.Should().Equal("start a", "stop a");
    }

    private RecordedService Service(string name, bool fails = false) => new(name, fails, _log);

    private sealed class RecordedService(string name, bool fails, List<string> log) : ICommandLineHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => fails ? throw new InvalidOperationException("It does not start.") : Record("start");

        public Task StopAsync(CancellationToken cancellationToken) => Record("stop");

        private Task Record(string step)
        {
            log.Add($"{step} {name}");
            return Task.CompletedTask;
        }
    }
}
