using Onboarding.Api.Common.Idempotency;
using Onboarding.Application.Common.Idempotency;
using Onboarding.Domain.Common;

namespace Onboarding.UnitTests.Common.Idempotency;

public class RunningKeysTests
{
    private readonly RunningKeys _keys = new();

    [Fact]
    public void A_key_can_run_again_only_after_its_call_has_ended()
    {
        var first = _keys.Begin(Key("k"));
        first.Should().NotBeNull();
        _keys.Begin(Key("k")).Should().BeNull();
        _keys.Begin(Key("other")).Should().NotBeNull();

        first!.Dispose();

        _keys.Begin(Key("k")).Should().NotBeNull();
    }

    private static IdempotentCallKey Key(string key) => IdempotentCallKey.Of(AccountId.Default, [], Dialect.Yativo, "POST", "/customer", key, []);
}
