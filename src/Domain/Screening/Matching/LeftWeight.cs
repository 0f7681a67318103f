namespace Onboarding.Domain.Screening.Matching;

/// <summary>Adds up the weights of parts: of all of them, and of those without a partner.</summary>
internal struct LeftWeight
{
    private const ushort Particle = 0x8000, Number = 0x4000;
    private const ushort WeightMask = 0x3FFF;

    /// <summary>The weight of all parts.</summary>
    public int All { get; private set; }

    /// <summary>The weight of the parts without a partner. Particles have no effect.</summary>
    public int Left { get; private set; }

    /// <summary>Whether a part without a partner is neither particle nor number.</summary>
    public bool HasWord { get; private set; }

    /// <summary>Returns the weight and the kind of a part as one number.</summary>
    public static ushort Of(NamePart part) =>
        (ushort)(part.Weight | (part.Kind == PartKind.Particle ? Particle : 0) | (part.Kind == PartKind.Number ? Number : 0));

    /// <summary>Adds a part by this number.</summary>
    public void Add(ushort part, bool isMatched)
    {
        var weight = part & WeightMask;
        All += weight;
        if (!isMatched && (part & Particle) == 0)
        {
            Left += weight;
            HasWord |= (part & Number) == 0;
        }
    }
}
