using Onboarding.Application.Common;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>Numbers from 1 on.</summary>
internal sealed class FakeSequence : ISequenceGenerator
{
    private long _last;

    public long Next() => ++_last;
}
