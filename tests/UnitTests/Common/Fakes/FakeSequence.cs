using Onboarding.Application.Common;

namespace Onboarding.UnitTests.Common.Fakes;

/// <summary>Returns the numbers from 1.</summary>
internal sealed class FakeSequence : ISequenceGenerator
{
    private long _last;

    public long Next() => ++_last;
}
